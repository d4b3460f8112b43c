package io.waybill.gatewayapi.v1;

import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.time.Duration;
import java.util.List;

/** Backends and time limits of a rule. */
abstract class AbstractHTTPRouteRule extends TypedValue<HTTPRouteRule> {

    AbstractHTTPRouteRule(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** A rule for a path: {@code matches[].path}. */
    public static HTTPRouteRule at(HTTPRoutePath path) {
        return HTTPRouteRule.of().match(HTTPRouteMatch.of().path(path));
    }

    /**
     * Adds a port of a Service of the same namespace: {@code backendRefs[]}.
     *
     * @throws IllegalArgumentException if the Service has no such port
     */
    public HTTPRouteRule to(Service service, int port) {
        return self().backendRef(HTTPRouteBackendRef.to(service, port));
    }

    /**
     * Adds a port of a Service that gets a share of the requests: {@code backendRefs[].weight}.
     *
     * @param weight its share of the sum of all weights; 0 for none
     * @throws IllegalArgumentException if the Service has no such port
     */
    public HTTPRouteRule to(Service service, int port, int weight) {
        return self().backendRef(HTTPRouteBackendRef.to(service, port).weight(weight));
    }

    /**
     * Limits how long a request may take: {@code timeouts.request}.
     *
     * @param limit in whole milliseconds; zero for no limit
     */
    public HTTPRouteRule timeout(Duration limit) {
        String text = limit.toMillis() % 1000 == 0 ? limit.toSeconds() + "s" : limit.toMillis() + "ms";
        return self().timeouts(
                        self().timeouts().orElseGet(HTTPRouteTimeouts::of).request(text));
    }
}
