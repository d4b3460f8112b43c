package io.waybill.explain.routes;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The CORS headers that an Ingress asks for, with the defaults of ingress-nginx (annotations/cors/main.go). */
final class Cors {

    private static final String METHODS = "GET, PUT, POST, DELETE, PATCH, OPTIONS";
    private static final String HEADERS = "DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,"
            + "Content-Type,Range,Authorization";
    private static final String MAX_AGE = "1728000";

    private Cors() {}

    /** In the words of {@link io.waybill.explain.http.Handling#extras}; empty where CORS is off. */
    static Optional<String> of(IngressRule rule) {
        return annotation(rule, "enable-cors").filter("true"::equals).map(on -> {
            boolean credentials = annotation(rule, "cors-allow-credentials")
                    .filter("false"::equals)
                    .isEmpty();
            String exposed = words(rule, "cors-expose-headers", "");
            return "CORS for " + words(rule, "cors-allow-origin", "*") + (credentials ? " with credentials" : "")
                    + " allowMethods " + words(rule, "cors-allow-methods", METHODS) + " allowHeaders "
                    + words(rule, "cors-allow-headers", HEADERS)
                    + (exposed.isEmpty() ? "" : " exposeHeaders " + exposed) + " maxAge "
                    + annotation(rule, "cors-max-age").orElse(MAX_AGE);
        });
    }

    private static String words(IngressRule rule, String name, String absent) {
        return Arrays.stream(annotation(rule, name).orElse(absent).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> annotation(IngressRule rule, String name) {
        return IngressRule.annotation(rule.ingress(), name);
    }
}
