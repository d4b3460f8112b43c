package io.waybill.explain.routes;

import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.routes.Resolution.Redirect;
import java.util.Optional;

/** The redirects that ingress-nginx answers with by itself. */
final class Redirects {

    private static final int MOVED = 301;
    private static final int FOUND = 302;
    private static final int PERMANENT = 308;
    private static final int MULTIPLE_CHOICES = 300;
    private static final int TEMPORARY = 307;

    private Redirects() {}

    /**
     * The redirect for a request.
     *
     * @param hasTls whether the host has a certificate
     * @param path what rewrite-target makes of the path
     */
    static Optional<Redirect> of(HttpRequest request, IngressRule rule, boolean hasTls, String path) {
        Optional<String> appRoot = rule.appRoot().filter(root -> request.path().equals("/"));
        if (appRoot.isPresent()) {
            String scheme = request.scheme().isEmpty() ? "http" : request.scheme();
            return Optional.of(new Redirect(FOUND, scheme + "://" + request.host() + appRoot.get()));
        }
        Optional<Redirect> fixed = fixed(rule);
        if (fixed.isPresent()) {
            return fixed;
        }
        if (request.scheme().equals("http") && toHttps(rule, hasTls)) {
            return Optional.of(new Redirect(PERMANENT, "https://" + request.host() + request.path() + request.query()));
        }
        return path.startsWith("http://") || path.startsWith("https://")
                ? Optional.of(new Redirect(FOUND, path))
                : Optional.empty();
    }

    /** The URL that all requests of a path are sent to; the temporary one counts where both are there. */
    private static Optional<Redirect> fixed(IngressRule rule) {
        return annotation(rule, "temporal-redirect")
                .map(url -> new Redirect(code(rule, "temporal-redirect-code", TEMPORARY, FOUND), url))
                .or(() -> annotation(rule, "permanent-redirect")
                        .map(url -> new Redirect(code(rule, "permanent-redirect-code", PERMANENT, MOVED), url)));
    }

    private static int code(IngressRule rule, String name, int greatest, int absent) {
        int code = annotation(rule, name)
                .filter(text -> text.matches("\\d{3}"))
                .map(Integer::parseInt)
                .orElse(absent);
        return code < MULTIPLE_CHOICES || code > greatest ? absent : code;
    }

    /** Whether clients are sent from HTTP to HTTPS. */
    static boolean toHttps(IngressRule rule, boolean hasTls) {
        boolean forced =
                annotation(rule, "force-ssl-redirect").filter("true"::equals).isPresent();
        return forced
                || hasTls
                        && annotation(rule, "ssl-redirect")
                                .filter("false"::equals)
                                .isEmpty();
    }

    private static Optional<String> annotation(IngressRule rule, String name) {
        return IngressRule.annotation(rule.ingress(), name);
    }
}
