package io.waybill.pipeline.explain;

import io.waybill.explain.network.PodTarget;
import io.waybill.explain.routes.HostTls;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Resolution.Redirect;
import io.waybill.explain.routes.Route;
import io.waybill.explain.routes.RouteBackend;
import io.waybill.explain.routes.Routes;
import java.util.List;
import java.util.stream.Collectors;

/** Tells routes as text. */
final class RouteTables {

    private RouteTables() {}

    static String text(Routes routes) {
        List<String> classes = routes.classes();
        return classes.size() > 1
                ? classes.stream()
                        .map(name -> (name.isEmpty() ? "Of the default class" : "Of class " + name) + "\n\n"
                                + ofController(routes.ofClass(name)))
                        .collect(Collectors.joining("\n"))
                : ofController(routes);
    }

    private static String ofController(Routes routes) {
        TextTable table = new TextTable("HOST", "PATH", "TYPE", "SERVICE", "PODS", "APPLICATION SEES", "INGRESS");
        for (Route route : routes.all()) {
            table.row(
                    host(route),
                    route.path(),
                    route.pathType(),
                    route.backend(),
                    route.problems().isEmpty()
                            ? pods(route.backend())
                            : route.problems().get(0),
                    route.rewriteTarget().isEmpty() ? "the path" : route.rewriteTarget(),
                    route.ingress().name());
        }
        return table + canaries(routes) + certificates(routes.tls()) + notes(routes.problems());
    }

    private static String host(Route route) {
        return route.host().isEmpty() ? "*" : route.host();
    }

    private static String canaries(Routes routes) {
        TextTable table = new TextTable("CANARY FOR", "SERVICE", "PODS", "GETS", "INGRESS");
        for (Route route : routes.all()) {
            route.canary()
                    .ifPresent(canary -> table.row(
                            host(route) + route.path(),
                            canary.backend(),
                            pods(canary.backend()),
                            canary.share(),
                            canary.ingress().name()));
        }
        return table.isEmpty() ? "" : "\n" + table;
    }

    static String certificates(List<HostTls> certificates) {
        TextTable table = new TextTable("TLS FOR", "SECRET", "CERTIFICATE");
        for (HostTls tls : certificates) {
            table.row(tls.host().isEmpty() ? "*" : tls.host(), tls.secret().name(), certificate(tls));
        }
        return table.isEmpty() ? "" : "\n" + table;
    }

    private static String certificate(HostTls tls) {
        if (!tls.problem().isEmpty()) {
            return "the controller's own: " + tls.problem();
        }
        return tls.names().isEmpty()
                ? "not in the manifest"
                : "for " + String.join(", ", tls.names()) + " until " + tls.notAfter();
    }

    static String notes(List<String> problems) {
        return problems.stream().map(problem -> "note: " + problem + "\n").collect(Collectors.joining());
    }

    private static String pods(RouteBackend backend) {
        return pods(backend.elsewhere(), backend.pods());
    }

    static String pods(boolean elsewhere, List<PodTarget> pods) {
        if (elsewhere) {
            return "declared elsewhere";
        }
        return pods.isEmpty() ? "none" : pods.stream().map(PodTarget::toString).collect(Collectors.joining(", "));
    }

    static String text(Resolution resolution) {
        TextLines text = new TextLines();
        text.line("request", resolution.host() + resolution.path());
        resolution.route().ifPresent(route -> {
            text.line("rule", route.ingress() + ": " + host(route) + " " + route.pathType() + " " + route.path());
        });
        resolution
                .route()
                .map(Route::ingressClass)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> text.line("class", name));
        text.line(resolution.route().isPresent() ? "why" : "no rule", resolution.reason());
        resolution.redirect().ifPresent(redirect -> text.line("answer", answer(redirect)));
        resolution.route().filter(route -> resolution.redirect().isEmpty()).ifPresent(route -> {
            text.line("service", route.backend().toString());
            text.line("pods", pods(route.backend()));
            text.line(
                    "path",
                    resolution.applicationPath()
                            + (route.rewriteTarget().isEmpty() ? "" : ", by rewrite-target " + route.rewriteTarget()));
        });
        resolution.notes().forEach(note -> text.line("note", note));
        return text.toString();
    }

    private static String answer(Redirect redirect) {
        return redirect.status() + " to " + redirect.location();
    }
}
