package io.waybill.explain.gateway;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.gateway.rule.FilterReader;
import io.waybill.explain.gateway.rule.RouteMatch;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the rules of routes. */
final class RouteReader {

    private final Inventory inventory;
    private final BackendReader backends;

    RouteReader(Inventory inventory, BackendReader backends) {
        this.inventory = inventory;
        this.backends = backends;
    }

    /** The hosts of a route, in small letters; none for all hosts of its listeners. */
    static List<String> hosts(Item route) {
        return Fields.texts(route.spec(), "hostnames").stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The rules of a route; a route without rules has one that matches everything and leads nowhere. */
    List<RouteRule> rules(Item route) {
        List<Mapping> rules = Fields.items(route.spec(), "rules");
        List<RouteRule> read = new ArrayList<>();
        for (int i = 0; i < Math.max(1, rules.size()); i++) {
            read.add(rule(route, i, rules.isEmpty() ? Mapping.empty() : rules.get(i)));
        }
        return read;
    }

    private RouteRule rule(Item route, int index, Mapping rule) {
        RouteRule.Origin origin = new RouteRule.Origin(
                route.ref(),
                Fields.textOrEmpty(Fields.at(route.tree(), "metadata"), "creationTimestamp"),
                index,
                Fields.textOrEmpty(rule, "name"));
        return new RouteRule(
                origin,
                matches(route, rule),
                FilterReader.read(inventory, route.ref(), rule),
                Fields.items(rule, "backendRefs").stream()
                        .map(reference -> target(route, reference))
                        .toList());
    }

    private RouteRule.Target target(Item route, Mapping reference) {
        return new RouteRule.Target(
                backends.read(route.ref(), reference), FilterReader.read(inventory, route.ref(), reference));
    }

    private static List<RouteMatch> matches(Item route, Mapping rule) {
        List<RouteMatch> matches = switch (route.ref().kind()) {
            case "HTTPRoute" ->
                Fields.items(rule, "matches").stream().map(RouteMatch::ofHttp).toList();
            case "GRPCRoute" ->
                Fields.items(rule, "matches").stream().map(RouteMatch::ofGrpc).toList();
            default -> List.of();
        };
        return matches.isEmpty() ? List.of(RouteMatch.ANY) : matches;
    }
}
