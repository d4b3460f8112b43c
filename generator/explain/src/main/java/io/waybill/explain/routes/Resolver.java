package io.waybill.explain.routes;

import io.waybill.explain.http.BoundedText.TooManyLooksException;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.routes.Resolution.Redirect;
import io.waybill.explain.routes.Server.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the route of one request, and says why. */
final class Resolver {

    private static final String APP_ROOT = "app-root answers / before nginx looks for a path";

    private final HostTable table;

    Resolver(HostTable table) {
        this.table = table;
    }

    /** What becomes of a request without any Ingress. */
    static Resolution nothing(HttpRequest request) {
        return none(request, "the manifest has no Ingress");
    }

    /**
     * What the controller does with a request.
     *
     * @param host the host of the server that takes it; empty for the one of all hosts
     * @param rule the path that it goes by; null for none
     * @param location the block that it goes by; null for the default backend
     * @param toSlash whether the client is sent to the path with a slash
     * @param reason why
     */
    record Decision(
            String host,
            @Nullable IngressRule rule,
            @Nullable Location location,
            boolean toSlash,
            String reason) {}

    Decision decide(HttpRequest request) {
        Optional<String> host = table.serverFor(request.host());
        if (host.isEmpty()) {
            return byDefault(
                    "",
                    "no Ingress names the host",
                    "no Ingress names the host " + request.host() + ", so the controller answers 404");
        }
        Server server = table.server(host.get());
        Optional<Location> root = request.path().equals("/") ? server.root() : Optional.empty();
        if (root.isPresent() && root.get().rule() != null) {
            return new Decision(host.get(), root.get().rule(), root.get(), false, APP_ROOT);
        }
        Choice choice;
        try {
            choice = server.choose(request.path());
        } catch (TooManyLooksException e) {
            return new Decision(host.get(), null, null, false, e.getMessage() + "; nginx answers 500");
        }
        Location location = choice.location();
        IngressRule rule = location == null ? null : location.rule();
        if (choice.redirectsToSlash()) {
            return new Decision(host.get(), rule, location, true, "");
        }
        return rule == null || location == null
                ? byDefault(host.get(), "no path matches", "no path of the host matches, so the controller answers 404")
                : new Decision(host.get(), rule, location, false, reason(host.get(), rule, server, location));
    }

    private Decision byDefault(String host, String why, String none) {
        return table.defaultRule(host)
                .map(rule -> new Decision(
                        host,
                        rule,
                        null,
                        false,
                        why + ", so the default backend of " + rule.ingress().ref() + " gets it"))
                .orElseGet(() -> new Decision(host, null, null, false, none));
    }

    Resolution resolve(HttpRequest request) {
        Decision decision = decide(request);
        if (decision.toSlash()) {
            return toSlash(request, decision);
        }
        return decision.rule() == null
                ? none(request, decision.reason())
                : found(request, decision.host(), decision.rule(), decision.location(), decision.reason());
    }

    private Resolution toSlash(HttpRequest request, Decision decision) {
        Location location = decision.location();
        Optional<Route> route = Optional.ofNullable(decision.rule())
                .filter(found -> !found.isExact())
                .map(found -> table.route(found, table.server(decision.host())));
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
            HttpRequest request, String host, IngressRule rule, @Nullable Location location, String reason) {
        List<String> notes = new ArrayList<>();
        String path = Rewriting.of(rule, location == null ? "" : location.path(), request);
        Optional<Redirect> redirect = redirect(request, host, rule, path, notes);
        Route route = table.route(rule, table.server(host));
        notes.addAll(route.problems());
        route.canary().ifPresent(canary -> notes.add(canary.toString()));
        if (route.canary().isPresent() && !request.headers().isEmpty()) {
            notes.add("with the headers of this request: " + new IngressAnswers(table).answer(request));
        }
        return new Resolution(
                request.host(), request.path(), Optional.of(route), reason, path, redirect, List.copyOf(notes));
    }

    private Optional<Redirect> redirect(
            HttpRequest request, String host, IngressRule rule, String path, List<String> notes) {
        if (request.scheme().isEmpty()
                && Redirects.toHttps(rule, table.tls(host).isPresent())) {
            notes.add("over plain HTTP, the client is first sent to https:// (308)");
        }
        return Redirects.of(request, rule, table.tls(host).isPresent(), path);
    }

    private static Resolution none(HttpRequest request, String reason) {
        return new Resolution(
                request.host(), request.path(), Optional.empty(), reason, "", Optional.empty(), List.of());
    }
}
