package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** There and back again is the same data, as far as both versions can say it; nothing is lost on the way. */
class ConverterProperties {

    @Property
    void anIngressComesBackFromTheStableVersion(@ForAll("ingresses") Mapping ingress) {
        Mapping old = ConverterTest.read(ingress.toString());
        Mapping raised = ConverterTest.convert("1.36", old).resource();

        assertThat(ConverterTest.convert("1.16", raised).resource())
                .isEqualTo(old.with("apiVersion", Scalar.of("networking.k8s.io/v1beta1")));
    }

    @Property
    void everyValueOfAnIngressIsKept(@ForAll("ingresses") Mapping ingress) {
        Mapping raised = ConverterTest.convert("1.36", ConverterTest.read(ingress.toString()))
                .resource();

        assertThat(values(raised))
                .containsAll(values(ingress).stream()
                        .filter(value -> !value.startsWith("extensions"))
                        .toList());
    }

    @Property
    void anEndpointSliceComesBackFromTheStableVersion(@ForAll("slices") Mapping slice) {
        Mapping old = ConverterTest.read(slice.toString());
        Mapping raised = ConverterTest.convert("1.36", old).resource();

        assertThat(raised.string("apiVersion")).hasValue("discovery.k8s.io/v1");
        assertThat(ConverterTest.convert("1.17", raised).resource()).isEqualTo(old);
    }

    @Property(tries = 100)
    void convertingTwiceChangesNothingMore(@ForAll("ingresses") Mapping ingress) {
        Mapping raised = ConverterTest.convert("1.36", ingress).resource();

        assertThat(ConverterTest.convert("1.36", raised).remarks()).isEmpty();
    }

    @Provide
    Arbitrary<Mapping> ingresses() {
        Arbitrary<Mapping> path = Combinators.combine(texts(), backends(), Arbitraries.of(true, false))
                .as((text, backend, first) -> first
                        ? mapping("backend", backend, "path", Scalar.of("/" + text))
                        : mapping("path", Scalar.of("/" + text), "backend", backend));
        Arbitrary<Mapping> rule = Combinators.combine(
                        texts(), path.list().ofMinSize(1).ofMaxSize(3))
                .as((host, paths) -> mapping("host", Scalar.of(host), "http", mapping("paths", Sequence.of(paths))));
        return Combinators.combine(rule.list().ofMaxSize(3), backends(), Arbitraries.of(true, false))
                .as((rules, backend, withBackend) -> {
                    Mapping spec = mapping("rules", Sequence.of(rules));
                    return mapping(
                            "apiVersion", Scalar.of("extensions/v1beta1"),
                            "kind", Scalar.of("Ingress"),
                            "spec", withBackend ? spec.with("backend", backend) : spec);
                });
    }

    private static Arbitrary<Mapping> backends() {
        Arbitrary<Scalar> ports =
                Arbitraries.oneOf(Arbitraries.integers().between(1, 65535).map(Scalar::of), texts().map(Scalar::of));
        return Combinators.combine(texts(), ports, Arbitraries.of(true, false))
                .as((name, port, nameFirst) -> nameFirst
                        ? mapping("serviceName", Scalar.of(name), "servicePort", port)
                        : mapping("servicePort", port, "serviceName", Scalar.of(name)));
    }

    @Provide
    Arbitrary<Mapping> slices() {
        Arbitrary<String> keys = Arbitraries.of("kubernetes.io/hostname", "topology.kubernetes.io/zone", "rack", "row");
        Arbitrary<Mapping> endpoint = Arbitraries.maps(keys, texts().map(Scalar::of))
                .ofMinSize(1)
                .map(topology -> mapping(
                        "addresses", Sequence.of(Scalar.of("10.0.0.1")),
                        "topology", Mapping.of(topology)));
        return endpoint.list()
                .ofMaxSize(4)
                .map(endpoints -> mapping(
                        "apiVersion", Scalar.of("discovery.k8s.io/v1beta1"),
                        "kind", Scalar.of("EndpointSlice"),
                        "endpoints", Sequence.of(endpoints)));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('-', '1')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    private static Mapping mapping(Object... keysAndValues) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], (Node) keysAndValues[i + 1]);
        }
        return Mapping.of(entries);
    }

    private static List<String> values(Node node) {
        return node.toString()
                .lines()
                .map(line -> line.replaceFirst("^[- ]*\\w+:", "").replaceFirst("^[- ]*", ""))
                .filter(value -> !value.isBlank())
                .collect(Collectors.toList());
    }
}
