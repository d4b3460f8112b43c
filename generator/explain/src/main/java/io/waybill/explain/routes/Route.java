package io.waybill.explain.routes;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;
import java.util.Optional;

/**
 * A host and path of an Ingress.
 *
 * @param on the host and path
 * @param ingress the Ingress
 * @param ingressClass the class of controllers that serve it: the one that the Ingress names, else the default class of
 *     the manifest; empty where the cluster's default counts
 * @param locations the location blocks of nginx that stand for it
 * @param backend what requests are handed to
 * @param canary what gets a share of the requests instead
 * @param rewriteTarget the path that the application sees instead, with {@code $1} for groups; empty where it sees the
 *     path of the request
 * @param problems what keeps requests from being answered
 */
public record Route(
        IngressPath on,
        ResourceRef ingress,
        String ingressClass,
        List<String> locations,
        RouteBackend backend,
        Optional<Canary> canary,
        String rewriteTarget,
        List<String> problems) {

    /** Such as {@code myblog.jds.com} or {@code *.jds.com}; empty for all hosts that no other Ingress names. */
    public String host() {
        return on.host();
    }

    /** The path as the Ingress has it; {@code /} where it has none. */
    public String path() {
        return on.path();
    }

    /** {@code Exact}, {@code Prefix} or {@code ImplementationSpecific}. */
    public String pathType() {
        return on.pathType();
    }
}
