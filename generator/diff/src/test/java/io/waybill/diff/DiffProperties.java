package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any two manifests. */
class DiffProperties {

    private static final Arbitrary<String> KEYS = Arbitraries.of("a", "b", "c", "name", "spec", "containers", "env");

    @Property
    void equalManifestsDoNotDiffer(@ForAll("manifests") Mapping manifest) {
        assertThat(changes(manifest, manifest)).isEmpty();
    }

    @Property
    void differentManifestsDiffer(@ForAll("manifests") Mapping before, @ForAll("manifests") Mapping after) {
        assertThat(changes(before, after).isEmpty()).isEqualTo(before.equals(after));
    }

    @Property
    void whatIsAddedOneWayIsRemovedTheOther(@ForAll("mappings") Mapping before, @ForAll("mappings") Mapping after) {
        assertThat(fields(changes(before, after), Change.ADDED))
                .isEqualTo(fields(changes(after, before), Change.REMOVED));
        assertThat(fields(changes(before, after), Change.CHANGED))
                .isEqualTo(fields(changes(after, before), Change.CHANGED));
    }

    @Property
    void changesAppliedToTheFirstGiveTheSecond(@ForAll("mappings") Mapping before, @ForAll("mappings") Mapping after) {
        Mapping result = before;
        for (FieldChange change : changes(before, after)) {
            result = applied(result, List.of(change.field().split("\\.")), change);
        }
        assertThat(result).isEqualTo(after);
    }

    private static Mapping applied(Mapping mapping, List<String> path, FieldChange change) {
        String key = path.get(0);
        if (path.size() > 1) {
            return mapping.with(key, applied(mapping.mapping(key).orElseThrow(), path.subList(1, path.size()), change));
        }
        return change.after().map(node -> mapping.with(key, node)).orElseGet(() -> mapping.without(key));
    }

    private static List<FieldChange> changes(Mapping before, Mapping after) {
        return ResourceDiff.of(Yaml.api("1.36"), before, after);
    }

    private static Set<String> fields(List<FieldChange> changes, Change what) {
        return changes.stream()
                .filter(change -> change.change() == what)
                .map(FieldChange::field)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Pods, ConfigMaps and things of no known kind, with anything in them. */
    @Provide
    Arbitrary<Mapping> manifests() {
        return Arbitraries.of("Pod", "ConfigMap", "Secret", "Thing")
                .flatMap(kind -> map(nodes(3, true))
                        .map(body -> body.with("apiVersion", Scalar.of("v1")).with("kind", Scalar.of(kind))));
    }

    @Provide
    Arbitrary<Mapping> mappings() {
        return map(nodes(3, false));
    }

    private static Arbitrary<Node> nodes(int depth, boolean withLists) {
        Arbitrary<Node> scalars = Arbitraries.oneOf(
                Arbitraries.of("", "a", "1", "100m").map(Scalar::of),
                Arbitraries.longs().between(-1, 2).map(Scalar::of),
                Arbitraries.of(true, false).map(Scalar::of),
                Arbitraries.just(Scalar.ofNull()));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Node> inner = nodes(depth - 1, withLists);
        Arbitrary<Node> trees = withLists
                ? Arbitraries.oneOf(
                        map(inner).map(Node.class::cast),
                        inner.list().ofMaxSize(3).map(Sequence::of).map(Node.class::cast))
                : map(inner).map(Node.class::cast);
        return Arbitraries.oneOf(scalars, trees);
    }

    private static Arbitrary<Mapping> map(Arbitrary<Node> values) {
        return Arbitraries.maps(KEYS, values).ofMaxSize(4).map((Map<String, Node> entries) -> Mapping.of(entries));
    }
}
