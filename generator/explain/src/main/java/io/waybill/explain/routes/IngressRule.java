package io.waybill.explain.routes;

import io.waybill.explain.cluster.Item;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path of an Ingress, as it was read.
 *
 * @param ingress the Ingress
 * @param host in small letters; empty for none
 * @param path {@code /} where it has none
 * @param pathType as written, {@code ImplementationSpecific} where it has none
 * @param backend what requests are handed to
 */
record IngressRule(Item ingress, String host, String path, String pathType, RouteBackend backend) {

    private static final String PREFIX = "nginx.ingress.kubernetes.io/";

    /** The value of an annotation of ingress-nginx. */
    static Optional<String> annotation(Item ingress, String name) {
        return ingress.annotation(PREFIX + name).filter(value -> !value.isEmpty());
    }

    /** Two paths are the same only when they are one: comparing Ingresses field by field would take long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    boolean isExact() {
        return pathType.equals("Exact");
    }

    /** The path that the application sees instead; empty where nothing is rewritten. */
    String rewriteTarget() {
        return annotation(ingress, "rewrite-target")
                .filter(target -> !target.equals(path))
                .orElse("");
    }

    /** Where the path {@code /} of the host leads, whatever the path of this rule is; only a path of the host. */
    Optional<String> appRoot() {
        return annotation(ingress, "app-root").filter(root -> root.startsWith("/"));
    }

    /** Whether the path is a regular expression, and with it all paths of the host. */
    boolean isRegex() {
        return !rewriteTarget().isEmpty()
                || annotation(ingress, "use-regex").filter("true"::equals).isPresent();
    }
}
