package io.waybill.explain.gateway;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.gateway.rule.RouteMatch;
import java.util.List;

/**
 * A host and a match of a route, at the listeners of a Gateway.
 *
 * @param listeners the listeners that it is attached to
 * @param host such as {@code shop.example.com} or {@code *.example.com}; empty for all hosts
 * @param match what requests have to meet
 * @param backends what they are handed to
 * @param does what is done to them besides, in words; empty for nothing
 * @param route the HTTPRoute, or another kind of route
 * @param rule which of its rules it is, from 0
 * @param problems what keeps requests from being answered
 */
public record GatewayRoute(
        List<Listener> listeners,
        String host,
        RouteMatch match,
        List<GatewayBackend> backends,
        String does,
        ResourceRef route,
        int rule,
        List<String> problems) {

    /** The Gateway. */
    public ResourceRef gateway() {
        return listeners.get(0).gateway();
    }
}
