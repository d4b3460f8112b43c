package io.waybill.explain.routes;

import io.waybill.explain.routes.BoundedText.TooManyLooksException;
import io.waybill.explain.routes.Resolution.Redirect;
import io.waybill.explain.routes.Server.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the route of one request, and says why. */
final class Resolver {

    private final HostTable table;

    Resolver(HostTable table) {
        this.table = table;
    }

    /** What becomes of a request without any Ingress. */
    static Resolution nothing(RequestUrl request) {
        return none(request, "the manifest has no Ingress");
    }

    Resolution resolve(RequestUrl request) {
        Optional<String> host = table.serverFor(request.host());
        if (host.isEmpty()) {
            return table.defaultRule("")
                    .map(rule -> found(
                            request,
                            "",
                            rule,
                            null,
                            "no Ingress names the host, so the default backend of "
                                    + rule.ingress().ref() + " gets it"))
                    .orElseGet(() -> none(
                            request,
                            "no Ingress names the host " + request.host() + ", so the controller answers 404"));
        }
        Server server = table.server(host.get());
        Choice choice;
        try {
            choice = server.choose(request.path());
        } catch (TooManyLooksException e) {
            return none(request, e.getMessage() + "; nginx answers 500");
        }
        if (choice.redirectsToSlash()) {
            return toSlash(request, host.get(), choice);
        }
        Location location = choice.location();
        IngressRule rule = location == null ? null : location.rule();
        if (rule == null || location == null) {
            return table.defaultRule(host.get())
                    .map(backup -> found(
                            request,
                            host.get(),
                            backup,
                            null,
                            "no path matches, so the default backend of "
                                    + backup.ingress().ref() + " gets it"))
                    .orElseGet(() -> none(request, "no path of the host matches, so the controller answers 404"));
        }
        return found(request, host.get(), rule, location, reason(host.get(), rule, server, location));
    }

    private Resolution toSlash(RequestUrl request, String host, Choice choice) {
        Location location = choice.location();
        IngressRule rule = location == null ? null : location.rule();
        Optional<Route> route = Optional.ofNullable(rule)
                .filter(found -> !found.isExact())
                .map(found -> table.route(found, table.server(host)));
        String target = request.path() + "/" + request.query();
        return new Resolution(
                request.host(),
                request.path(),
                route,
                "the path lacks the slash at the end of " + location + ", so nginx sends the client there",
                "",
                Optional.of(new Redirect(301, target)),
                List.of());
    }

    private static String reason(String host, IngressRule rule, Server server, Location location) {
        String which = host.isEmpty()
                ? "no Ingress names the host; "
                : host.startsWith("*") ? host + " matches the host; " : "";
        if (server.isRegex()) {
            return which + "the first regular expression that matches, the longest first: " + location
                    + (rule.isRegex() ? "" : ", since another Ingress of the host uses regular expressions");
        }
        return which
                + switch (location.form()) {
                    case EXACT ->
                        rule.isExact()
                                ? "Exact " + rule.path() + " is the path, and goes before every prefix"
                                : rule.pathType() + " " + rule.path() + " is the path itself";
                    default -> rule.pathType() + " " + rule.path() + " is the longest prefix by path elements";
                };
    }

    private Resolution found(
            RequestUrl request, String host, IngressRule rule, @Nullable Location location, String reason) {
        List<String> notes = new ArrayList<>();
        String path = Rewriting.of(rule, location == null ? "" : location.path(), request);
        Optional<Redirect> redirect = redirect(request, host, rule, path, notes);
        Route route = table.route(rule, table.server(host));
        notes.addAll(route.problems());
        route.canary().ifPresent(canary -> notes.add(canary.toString()));
        return new Resolution(
                request.host(), request.path(), Optional.of(route), reason, path, redirect, List.copyOf(notes));
    }

    private Optional<Redirect> redirect(
            RequestUrl request, String host, IngressRule rule, String path, List<String> notes) {
        boolean forced = isSet(rule, "force-ssl-redirect", "true");
        boolean toHttps = forced || table.tls(host).isPresent() && !isSet(rule, "ssl-redirect", "false");
        if (toHttps && request.scheme().equals("http")) {
            return Optional.of(new Redirect(308, "https://" + request.host() + request.path() + request.query()));
        }
        if (toHttps && request.scheme().isEmpty()) {
            notes.add("over plain HTTP, the client is first sent to https:// (308)");
        }
        Optional<String> appRoot = IngressRule.annotation(rule.ingress(), "app-root");
        if (appRoot.isPresent() && request.path().equals("/") && rule.path().equals("/")) {
            String scheme = request.scheme().isEmpty() ? "http" : request.scheme();
            return Optional.of(new Redirect(302, scheme + "://" + request.host() + appRoot.get()));
        }
        return path.startsWith("http://") || path.startsWith("https://")
                ? Optional.of(new Redirect(302, path))
                : Optional.empty();
    }

    private static boolean isSet(IngressRule rule, String annotation, String value) {
        return IngressRule.annotation(rule.ingress(), annotation)
                .filter(value::equals)
                .isPresent();
    }

    private static Resolution none(RequestUrl request, String reason) {
        return new Resolution(
                request.host(), request.path(), Optional.empty(), reason, "", Optional.empty(), List.of());
    }
}
