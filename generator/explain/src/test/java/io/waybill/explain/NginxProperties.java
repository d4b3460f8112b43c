package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.Nginx.Answer;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Route;
import io.waybill.explain.routes.Routes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Requests go where a real nginx sends them, which is configured as ingress-nginx does it. */
class NginxProperties {

    private static final String REWRITE = "nginx.ingress.kubernetes.io/rewrite-target: /r/$1";
    private static final String REGEX = "nginx.ingress.kubernetes.io/use-regex: \"true\"";

    /** Paths of one Ingress, which all have its annotations. */
    record Paths(String annotation, List<String> typesAndPaths) {}

    /** A host with its Ingresses, and requests to it. */
    record Host(List<Paths> ingresses, List<String> requests) {}

    /** The machine has an nginx. */
    static final class NeedsNginx implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Nginx.program().isPresent() ? SkipResult.doNotSkip() : SkipResult.skip("nginx is not installed");
        }
    }

    @Property(tries = 8)
    @AddLifecycleHook(NeedsNginx.class)
    void goWhereNginxSendsThem(@ForAll("hosts") List<Host> hosts) throws IOException, InterruptedException {
        Routes routes = Routes.of(Yaml.manifest(yaml(hosts)));
        try (Nginx nginx = Nginx.start(servers(routes))) {
            for (int i = 0; i < hosts.size(); i++) {
                for (String request : hosts.get(i).requests()) {
                    compare(routes.resolve("https://" + hostOf(i) + request), nginx.get(hostOf(i), request), request);
                }
            }
        }
    }

    private static void compare(Resolution resolution, Answer answer, String request) {
        String what = resolution + "\n" + answer + "\n" + request;
        if (resolution.redirect().isPresent()) {
            assertThat(answer.status()).as(what).isEqualTo(301);
            assertThat(answer.location())
                    .as(what)
                    .isEqualTo(resolution.redirect().get().location());
        } else if (resolution.route().isPresent()) {
            Route route = resolution.route().get();
            assertThat(answer.body())
                    .as(what)
                    .isEqualTo(route.backend().service().name() + "|" + resolution.applicationPath());
        } else {
            assertThat(answer.status()).as(what).isEqualTo(404);
        }
    }

    private static String hostOf(int index) {
        return index % 5 == 4 ? "any.h" + index + ".test" : "h" + index + ".test";
    }

    private static String yaml(List<Host> hosts) {
        StringBuilder yaml = new StringBuilder();
        int service = 0;
        for (int i = 0; i < hosts.size(); i++) {
            for (Paths paths : hosts.get(i).ingresses()) {
                yaml.append("""
                        ---
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: i%d, annotations: {%s}}
                        spec:
                          rules:
                          - host: "%s"
                            http:
                              paths:
                        """.formatted(service, paths.annotation(), hostOf(i).replace("any.", "*.")));
                for (String typeAndPath : paths.typesAndPaths()) {
                    String[] parts = typeAndPath.split(" ");
                    String path = paths.annotation().equals(REWRITE) ? parts[1] + "(.*)" : parts[1];
                    yaml.append(
                            "      - {path: \"%s\", pathType: %s, backend: {service: {name: s%d, port: {number: 80}}}}\n"
                                    .formatted(path, parts[0], service++));
                }
            }
        }
        return yaml.toString();
    }

    /** The blocks that ingress-nginx writes. */
    private static String servers(Routes routes) {
        Map<String, StringBuilder> servers = new TreeMap<>();
        for (Route route : routes.all()) {
            StringBuilder server = servers.computeIfAbsent(route.host(), host -> new StringBuilder());
            for (String location : route.locations()) {
                String path = location.replaceFirst("^(= |~\\* \"\\^)", "").replaceFirst("\"$", "");
                String rewrite = route.rewriteTarget().isEmpty()
                        ? ""
                        : "rewrite \"(?i)%s\" %s break; ".formatted(path, route.rewriteTarget());
                server.append("    location %s { %sproxy_set_header X-Route %s; proxy_pass http://127.0.0.1:@ECHO@; }\n"
                        .formatted(location, rewrite, route.backend().service().name()));
            }
        }
        StringBuilder all = new StringBuilder();
        servers.forEach((host, locations) -> {
            boolean regex = locations.toString().contains("location ~*");
            boolean root = locations.toString().contains("location / ")
                    || locations.toString().contains("\"^/\" ");
            all.append("  server {\n    listen 127.0.0.1:@PORT@;\n    server_name ")
                    .append(
                            host.startsWith("*.")
                                    ? "~^(?<subdomain>[\\w-]+)"
                                            + host.substring(1).replace(".", "\\.") + "$"
                                    : host)
                    .append(";\n")
                    .append(locations)
                    .append(root ? "" : "    location " + (regex ? "~* \"^/\"" : "/") + " { return 404; }\n")
                    .append("  }\n");
        });
        return all.toString();
    }

    @Provide
    Arbitrary<List<Host>> hosts() {
        Arbitrary<String> path = Arbitraries.of("a", "b", "ab", "A", "foo", "foobar")
                .list()
                .ofMaxSize(3)
                .flatMap(segments -> Arbitraries.of("", "/")
                        .map(end -> "/" + String.join("/", segments) + (segments.isEmpty() ? "" : end)));
        Arbitrary<String> typeAndPath = Combinators.combine(
                        Arbitraries.of("Exact", "Prefix", "Prefix", "ImplementationSpecific"), path)
                .as((type, text) -> type + " " + text);
        Arbitrary<Paths> paths = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just("")),
                                Tuple.of(1, Arbitraries.just(REGEX)),
                                Tuple.of(1, Arbitraries.just(REWRITE))),
                        typeAndPath.list().ofMinSize(1).ofMaxSize(4))
                .as(Paths::new);
        Arbitrary<String> request = Combinators.combine(
                        path, Arbitraries.of("", "", "x", "/", "//x", "/./y/..", "?q=1"))
                .as(String::concat);
        return Combinators.combine(
                        paths.list().ofMinSize(1).ofMaxSize(2), request.list().ofSize(25))
                .as(Host::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(40);
    }
}
