package io.waybill.gatewayapi.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Optional;

/** Parents, hosts and paths of an HTTPRoute. */
abstract class AbstractHTTPRoute extends Resource<HTTPRoute> {

    AbstractHTTPRoute(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** A route without hosts and rules yet. */
    public static HTTPRoute named(String name) {
        return HTTPRoute.named(name, HTTPRouteSpec.of());
    }

    /**
     * Attaches the route to the listeners of a Gateway that admit it: {@code parentRefs[]}, with a {@code namespace} where
     * the Gateway has another than the route has so far.
     */
    public HTTPRoute parent(Gateway gateway) {
        return self().parentRef(refTo(gateway));
    }

    /**
     * Attaches the route to one listener of a Gateway: {@code parentRefs[].sectionName}.
     *
     * @throws IllegalArgumentException if the Gateway has no listener of this name
     */
    public HTTPRoute parent(Gateway gateway, String listener) {
        List<String> names =
                gateway.spec().listeners().stream().map(Listener::name).toList();
        if (!names.contains(listener)) {
            throw new IllegalArgumentException(
                    "The Gateway \"" + gateway.name() + "\" has no listener \"" + listener + "\", but " + names);
        }
        return self().parentRef(refTo(gateway).sectionName(listener));
    }

    private RouteParentRef refTo(Gateway gateway) {
        RouteParentRef ref = RouteParentRef.named(gateway.name());
        Optional<String> namespace =
                gateway.namespace().filter(other -> !namespace().equals(Optional.of(other)));
        return namespace.map(ref::namespace).orElse(ref);
    }

    /** Adds hosts, such as {@code shop.example.com} or {@code *.example.com}: {@code hostnames[]}. */
    public HTTPRoute host(String host, String... more) {
        return self().hostname(host, more);
    }

    /**
     * Hands requests for a path to a port of a Service of the same namespace: {@code rules[].matches[].path} and
     * {@code rules[].backendRefs[]}.
     *
     * @throws IllegalArgumentException if the Service has no such port, or has another namespace than the route, which
     *     takes a ReferenceGrant
     */
    public HTTPRoute path(HTTPRoutePath path, Service service, int port) {
        Optional<String> own = namespace();
        Optional<String> other = service.namespace();
        if (own.isPresent() && other.isPresent() && !own.equals(other)) {
            throw new IllegalArgumentException("The Service \"" + service.name() + "\" is in the namespace \""
                    + other.get() + "\", and the route in \"" + own.get()
                    + "\"; a ReferenceGrant must allow that: give it as the last argument");
        }
        return self().rule(HTTPRouteRule.at(path).to(service, port));
    }

    /**
     * Hands requests for a path to a port of a Service of another namespace: {@code rules[].backendRefs[].namespace}.
     *
     * @param grant what allows it, a resource of the manifest
     * @throws IllegalArgumentException if the Service has no such port or no namespace, or the grant does not allow it
     */
    public HTTPRoute path(HTTPRoutePath path, Service service, int port, ReferenceGrant grant) {
        if (!grant.allows(self(), service)) {
            throw new IllegalArgumentException(
                    "The ReferenceGrant \"" + grant.name() + "\" does not let the HTTPRoute \""
                            + name() + "\" refer to the Service \"" + service.name()
                            + "\"; make it by ReferenceGrant.between(route, service), both with their namespaces");
        }
        HTTPRouteBackendRef backend = HTTPRouteBackendRef.to(service, port)
                .namespace(service.namespace().orElseThrow());
        return self().rule(HTTPRouteRule.at(path).backendRef(backend));
    }

    /** Sends clients elsewhere who ask for a path: {@code rules[].filters[].requestRedirect}. */
    public HTTPRoute redirect(HTTPRoutePath path, HTTPRouteRequestRedirect redirect) {
        return self().rule(HTTPRouteRule.at(path).filter(HTTPRouteFilter.redirect(redirect)));
    }
}
