package io.waybill.explain.gateway;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.gateway.PathTable.Candidate;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.gateway.rule.PathMatch;
import io.waybill.explain.gateway.rule.RouteMatch;
import io.waybill.explain.http.Answer;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.http.RequestPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one Gateway serves. */
final class GatewayTable {

    private static final int NOT_FOUND = 404;

    private final ResourceRef gateway;
    private final Implementation implementation;
    private final List<OpenListener> listeners;
    private final Map<String, PortTable> ports = new TreeMap<>();

    GatewayTable(ResourceRef gateway, Implementation implementation, List<OpenListener> listeners) {
        this.gateway = gateway;
        this.implementation = implementation;
        this.listeners = listeners;
        for (OpenListener open : listeners) {
            Listener listener = open.listener();
            if (listener.problems().isEmpty()) {
                ports.computeIfAbsent(key(listener), port -> new PortTable(implementation))
                        .add(listener);
            }
        }
    }

    private static String key(Listener listener) {
        return listener.port() + (listener.protocol().equals("UDP") ? "/UDP" : "");
    }

    void add(String host, Candidate candidate) {
        PortTable port = ports.get(key(candidate.listener()));
        if (port != null) {
            port.add(host, candidate);
        }
    }

    void sort() {
        ports.values().forEach(PortTable::sort);
    }

    /** What keeps listeners from serving. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (OpenListener open : listeners) {
            open.listener()
                    .problems()
                    .forEach(problem -> problems.add(open.listener().owner() + ": listener "
                            + open.listener().name() + " serves nothing: " + problem));
        }
        return problems;
    }

    /** The matches, those of several listeners once. */
    List<GatewayRoute> all() {
        Map<String, Attached> found = new LinkedHashMap<>();
        for (OpenListener open : listeners) {
            PortTable port = ports.get(key(open.listener()));
            if (port != null) {
                port.hosts(open.listener())
                        .forEach((host, paths) -> paths.all().forEach(candidate -> {
                            String key = host + " " + candidate.rule().origin() + " " + candidate.match();
                            found.computeIfAbsent(key, same -> new Attached(host, candidate, new ArrayList<>()))
                                    .listeners()
                                    .add(open.listener());
                        }));
            }
        }
        return found.values().stream()
                .map(entry -> route(entry.listeners(), entry.host(), entry.candidate()))
                .toList();
    }

    /** A match under a host, and the listeners that have it. */
    private record Attached(String host, Candidate candidate, List<Listener> listeners) {}

    private static GatewayRoute route(List<Listener> listeners, String host, Candidate candidate) {
        RouteRule rule = candidate.rule();
        List<GatewayBackend> backends =
                rule.backends().stream().map(RouteRule.Target::backend).toList();
        List<String> problems = new ArrayList<>();
        backends.forEach(backend -> problems.addAll(backend.problems()));
        if (backends.isEmpty() && rule.filters().redirect().isEmpty()) {
            problems.add("it names no backend; the gateway answers 500");
        }
        return new GatewayRoute(
                List.copyOf(listeners),
                host,
                candidate.match(),
                backends,
                rule.filters().text(),
                rule.origin().route(),
                rule.origin().index(),
                List.copyOf(problems));
    }

    GatewayResolution resolve(HttpRequest request) {
        Optional<PortTable> port = port(request);
        Optional<Listener> listener = listener(port, request);
        if (port.isEmpty() || listener.isEmpty()) {
            return none(
                    request,
                    Optional.empty(),
                    "no listener of " + gateway + " is for "
                            + (request.scheme().isEmpty() ? "" : request.scheme() + "://") + request.host());
        }
        Optional<Map.Entry<String, Candidate>> chosen = port.get().choose(listener.get(), request);
        if (chosen.isEmpty()) {
            boolean known = !port.get().names(listener.get(), request.host()).isEmpty();
            return none(
                    request,
                    listener,
                    known
                            ? "no match of the host's routes fits, so the gateway answers 404"
                            : "no route at listener " + listener.get() + " names the host, so the gateway answers 404");
        }
        Candidate candidate = chosen.get().getValue();
        GatewayRoute route = route(List.of(listener.get()), chosen.get().getKey(), candidate);
        Answer answer = candidate
                .rule()
                .answer(request, candidate.match(), listener.get().port());
        return new GatewayResolution(
                request,
                gateway,
                listener,
                Optional.of(route),
                reason(chosen.get().getKey(), request, candidate),
                answer,
                List.copyOf(route.problems()));
    }

    /** What becomes of a request; empty where no route is for it. */
    Optional<Answer> answer(HttpRequest request) {
        Optional<PortTable> port = port(request);
        Optional<Listener> listener = listener(port, request);
        return port.isEmpty() || listener.isEmpty()
                ? Optional.empty()
                : port.get()
                        .choose(listener.get(), request)
                        .map(Map.Entry::getValue)
                        .map(candidate -> candidate
                                .rule()
                                .answer(
                                        request,
                                        candidate.match(),
                                        listener.get().port()));
    }

    private static Optional<Listener> listener(Optional<PortTable> port, HttpRequest request) {
        return port.flatMap(table -> table.listener(request.host()))
                .filter(found -> request.scheme().isEmpty() || found.serves(request.scheme()));
    }

    /** Which requests it tells apart: by the hosts of listeners, and by the matches of routes. */
    List<RequestPattern> patterns() {
        List<RequestPattern> patterns = new ArrayList<>();
        for (OpenListener open : listeners) {
            patterns.add(RouteMatch.ANY.pattern(open.listener().hostname(), implementation));
            PortTable port = ports.get(key(open.listener()));
            if (port != null) {
                port.hosts(open.listener())
                        .forEach((host, paths) -> paths.all()
                                .forEach(candidate ->
                                        patterns.add(candidate.match().pattern(host, implementation))));
            }
        }
        return patterns;
    }

    private GatewayResolution none(HttpRequest request, Optional<Listener> listener, String reason) {
        return new GatewayResolution(
                request, gateway, listener, Optional.empty(), reason, Answer.of(Handling.status(NOT_FOUND)), List.of());
    }

    /** The port of a request: the one that it names, else the usual one of its scheme, else the only one. */
    private Optional<PortTable> port(HttpRequest request) {
        String scheme = request.scheme().isEmpty() ? usualScheme(request) : request.scheme();
        List<Listener> serving = listeners.stream()
                .map(OpenListener::listener)
                .filter(listener -> listener.problems().isEmpty() && listener.serves(scheme))
                .toList();
        int usual = request.port() != 0 ? request.port() : scheme.equals("https") ? 443 : 80;
        return serving.stream()
                .filter(listener -> listener.port() == usual)
                .findFirst()
                .or(() -> serving.stream().findFirst())
                .map(listener -> ports.get(key(listener)));
    }

    /** HTTPS where a route of it answers the request, else HTTP. */
    private String usualScheme(HttpRequest request) {
        return listeners.stream()
                        .map(OpenListener::listener)
                        .filter(listener -> listener.problems().isEmpty() && listener.serves("https"))
                        .anyMatch(listener -> Hosts.covers(listener.hostname(), request.host())
                                && Optional.ofNullable(ports.get(key(listener)))
                                        .filter(port -> !port.names(listener, request.host())
                                                .isEmpty())
                                        .isPresent())
                ? "https"
                : "http";
    }

    private String reason(String host, HttpRequest request, Candidate candidate) {
        StringBuilder reason = new StringBuilder();
        if (!host.equals(request.host())) {
            reason.append(host.isEmpty() ? "no other route names the host; " : host + " matches the host; ");
        }
        PathMatch path = candidate.match().path();
        if (path.isExact()) {
            reason.append(path).append(" is the path, and goes before all others");
        } else if (path.isRegex()) {
            reason.append(path)
                    .append(" matches; it goes before prefixes, as ")
                    .append(
                            implementation == Implementation.STANDARD
                                    ? "most implementations do"
                                    : implementation + " does");
        } else {
            reason.append(path).append(" is the longest prefix by path elements");
        }
        RouteMatch match = candidate.match();
        if (!match.method().isEmpty()
                || !match.headers().isEmpty()
                || !match.parameters().isEmpty()) {
            reason.append(", with most of method, headers and query");
        }
        return reason.toString();
    }
}
