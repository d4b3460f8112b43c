package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Optional;

/** The filter for cross-origin requests, with the defaults of ingress-nginx written out. */
final class CorsFilter {

    private static final String METHODS = "GET,PUT,POST,DELETE,PATCH,OPTIONS";
    private static final String HEADERS = "DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,"
            + "Content-Type,Range,Authorization";
    private static final int MAX_AGE = 1_728_000;

    private CorsFilter() {}

    static Optional<Mapping> of(Annotations annotations) {
        if (!annotations.is("enable-cors", "true")) {
            return Optional.empty();
        }
        Mapping cors = Trees.of("allowOrigins", annotations.words("cors-allow-origin", "*"));
        if (!annotations.is("cors-allow-credentials", "false")) {
            cors = cors.with("allowCredentials", Trees.node(true));
        }
        cors = cors.with("allowMethods", Trees.node(annotations.words("cors-allow-methods", METHODS)))
                .with("allowHeaders", Trees.node(annotations.words("cors-allow-headers", HEADERS)));
        List<String> exposed = annotations.words("cors-expose-headers", "");
        if (!exposed.isEmpty()) {
            cors = cors.with("exposeHeaders", Trees.node(exposed));
        }
        int maxAge = annotations
                .value("cors-max-age")
                .filter(age -> age.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(MAX_AGE);
        return Optional.of(Trees.of("type", "CORS", "cors", cors.with("maxAge", Trees.node(maxAge))));
    }
}
