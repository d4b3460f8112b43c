package io.waybill.pipeline.explain;

import io.waybill.explain.gateway.GatewayBackend;
import io.waybill.explain.gateway.GatewayBackends;
import io.waybill.explain.gateway.GatewayResolution;
import io.waybill.explain.gateway.GatewayRoute;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.gateway.Listener;
import io.waybill.explain.http.Answer.Share;
import io.waybill.explain.http.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells routes of the Gateway API as text. */
final class GatewayTables {

    private GatewayTables() {}

    static String text(Gateways gateways) {
        boolean several = gateways.gateways().size() > 1;
        TextTable table = several
                ? new TextTable("HOST", "MATCH", "SERVICE", "PODS", "DOES", "ROUTE", "LISTENERS", "GATEWAY")
                : new TextTable("HOST", "MATCH", "SERVICE", "PODS", "DOES", "ROUTE", "LISTENERS");
        for (GatewayRoute route : gateways.all()) {
            List<Object> cells = new ArrayList<>(List.of(
                    host(route),
                    route.match(),
                    route.backends().isEmpty() ? "none" : GatewayBackends.text(route.backends()),
                    pods(route),
                    route.does().isEmpty() ? "nothing else" : route.does(),
                    route.route().name(),
                    route.listeners().stream().map(Listener::name).collect(Collectors.joining(", "))));
            if (several) {
                cells.add(route.gateway().name());
            }
            table.row(cells.toArray());
        }
        return table + RouteTables.certificates(gateways.tls()) + RouteTables.notes(gateways.problems());
    }

    private static String host(GatewayRoute route) {
        return route.host().isEmpty() ? "*" : route.host();
    }

    private static String pods(GatewayRoute route) {
        if (!route.problems().isEmpty()) {
            return route.problems().get(0);
        }
        return route.backends().isEmpty() ? "none" : pods(route.backends());
    }

    private static String pods(List<GatewayBackend> backends) {
        return backends.stream()
                .map(backend -> RouteTables.pods(backend.elsewhere(), backend.pods()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String text(GatewayResolution resolution) {
        TextLines text = new TextLines();
        text.line("request", resolution.request().host() + resolution.request().path());
        text.line(
                "gateway",
                resolution.gateway()
                        + resolution
                                .listener()
                                .map(listener -> ", listener " + listener)
                                .orElse(""));
        resolution
                .route()
                .ifPresent(route -> text.line("rule", route.route() + ": " + host(route) + " " + route.match()));
        text.line(resolution.route().isPresent() ? "why" : "no rule", resolution.reason());
        List<Share> shares = resolution.answer().shares();
        for (Share share : resolution.route().isPresent() ? shares : List.<Share>of()) {
            String part = shares.size() == 1 ? "" : share.weight() + " of " + share.total() + ": ";
            Handling handling = share.handling();
            text.line(handling.backend().isEmpty() ? "answer" : "service", part + handling);
        }
        resolution
                .route()
                .filter(route -> !route.backends().isEmpty())
                .ifPresent(route -> text.line("pods", pods(route.backends())));
        resolution.notes().forEach(note -> text.line("note", note));
        return text.toString();
    }
}
