package io.waybill.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Ingresses as people write them, and requests to their hosts. */
final class RandomIngresses {

    private static final String PREFIX = "nginx.ingress.kubernetes.io/";

    private RandomIngresses() {}

    /** What an Ingress asks for, and its paths with their types. */
    record Rules(String annotations, List<String> typesAndPaths, String suffix) {}

    /** A host with its Ingresses, with or without TLS, and a canary. */
    record Host(String name, List<Rules> ingresses, boolean tls, String canary) {

        /** The manifest. */
        String yaml() {
            StringBuilder yaml = new StringBuilder();
            int service = 0;
            for (int i = 0; i < ingresses.size(); i++) {
                Rules rules = ingresses.get(i);
                yaml.append(head("i" + i, rules.annotations()));
                for (String typeAndPath : rules.typesAndPaths()) {
                    yaml.append(path(typeAndPath, rules.suffix(), "s" + service++));
                }
                yaml.append(tls ? "  tls: [{hosts: [\"%s\"], secretName: cert}]\n".formatted(name) : "");
            }
            if (!canary.isEmpty()) {
                Rules main = ingresses.get(0);
                yaml.append(head("canary", PREFIX + "canary: \"true\", " + canary.replace("~", PREFIX)));
                yaml.append(path(main.typesAndPaths().get(0), main.suffix(), "canary"));
            }
            return yaml.toString();
        }

        private String head(String ingress, String annotations) {
            return """
                    ---
                    apiVersion: networking.k8s.io/v1
                    kind: Ingress
                    metadata: {name: %s, namespace: shop, annotations: {%s}}
                    spec:
                      rules:
                      - host: "%s"
                        http:
                          paths:
                    """.formatted(ingress, annotations.replace("~", PREFIX), name);
        }

        private static String path(String typeAndPath, String suffix, String service) {
            String[] parts = typeAndPath.split(" ");
            String type = suffix.isEmpty() ? parts[0] : "ImplementationSpecific";
            return "      - {path: '%s', pathType: %s, backend: {service: {name: %s, port: {number: 80}}}}\n"
                    .formatted(parts[1] + suffix, type, service);
        }
    }

    static Arbitrary<String> path() {
        return Arbitraries.of("a", "b", "ab", "A", "foo", "foobar")
                .list()
                .ofMaxSize(3)
                .flatMap(segments -> Arbitraries.of("", "", "/")
                        .map(end -> "/" + String.join("/", segments) + (segments.isEmpty() ? "" : end)));
    }

    static Arbitrary<Host> hosts() {
        Arbitrary<String> typeAndPath = Combinators.combine(
                        Arbitraries.of("Exact", "Prefix", "Prefix", "ImplementationSpecific"), path())
                .as((type, text) -> type + " " + text);
        Arbitrary<List<String>> annotations = Arbitraries.of(List.of(
                List.of("", ""),
                List.of("", ""),
                List.of("", ""),
                List.of("~use-regex: \"true\"", ""),
                List.of("~use-regex: \"true\"", "[0-9]+"),
                List.of("~rewrite-target: /r/$1", "(.*)"),
                List.of("~rewrite-target: /$2", "(/|$)(.*)"),
                List.of("~rewrite-target: /x/$1/y", "/v([0-9])"),
                List.of("~rewrite-target: /fixed", ""),
                List.of("~ssl-redirect: \"false\"", ""),
                List.of("~upstream-vhost: inner.test, ~app-root: /start", ""),
                List.of("~app-root: /home", ""),
                List.of("~use-regex: \"true\", ~app-root: /home", ""),
                List.of("~permanent-redirect: 'https://new.test/moved'", ""),
                List.of("~enable-cors: \"true\"", "")));
        Arbitrary<Rules> rules = Combinators.combine(
                        annotations, typeAndPath.list().ofMinSize(1).ofMaxSize(4))
                .as((pair, paths) -> new Rules(pair.get(0), new ArrayList<>(paths), pair.get(1)));
        Arbitrary<String> canary = Arbitraries.of(
                "",
                "",
                "",
                "~canary-weight: \"20\"",
                "~canary-by-header: X-Canary, ~canary-weight: \"5\"",
                "~canary-by-header: X-Canary, ~canary-by-header-value: new",
                "~canary-by-header: X-Canary, ~canary-by-header-pattern: 'v[0-9]'",
                "~canary-by-cookie: trial, ~canary-by-header: X-Canary");
        return Combinators.combine(
                        Arbitraries.of("shop.test", "shop.test", "*.shop.test"),
                        rules.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(true, false),
                        canary)
                .as((name, ingresses, tls, shared) -> new Host(name, distinct(ingresses), tls, shared));
    }

    /** Of paths that differ in case alone, of which implementations try others first, only one stays. */
    private static List<Rules> distinct(List<Rules> ingresses) {
        Set<String> seen = new HashSet<>();
        return ingresses.stream()
                .map(rules -> new Rules(
                        rules.annotations(),
                        rules.typesAndPaths().stream()
                                .filter(typeAndPath -> seen.add(typeAndPath
                                                .substring(typeAndPath.indexOf(' '))
                                                .toLowerCase(Locale.ROOT)
                                        + rules.suffix()))
                                .toList(),
                        rules.suffix()))
                .filter(rules -> !rules.typesAndPaths().isEmpty())
                .toList();
    }
}
