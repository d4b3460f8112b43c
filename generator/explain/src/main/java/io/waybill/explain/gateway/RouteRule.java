package io.waybill.explain.gateway;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.gateway.rule.HeaderEdits;
import io.waybill.explain.gateway.rule.RouteFilters;
import io.waybill.explain.gateway.rule.RouteMatch;
import io.waybill.explain.http.Answer;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a route.
 *
 * @param origin the route, and which of its rules this is
 * @param matches conditions, of which one has to be met; at least one
 * @param filters what it does to requests
 * @param backends what it hands them to, with filters of their own
 */
record RouteRule(Origin origin, List<RouteMatch> matches, RouteFilters filters, List<Target> backends) {

    private static final int SERVER_ERROR = 500;

    /**
     * Where a rule is written.
     *
     * @param route the route
     * @param created when it was created; empty where the manifest does not say
     * @param index which of its rules, from 0
     * @param name the name of the rule; empty for none
     */
    record Origin(ResourceRef route, String created, int index, String name) {}

    /** A backend with its filters. */
    record Target(GatewayBackend backend, RouteFilters filters) {}

    /** Two rules are the same only when they are one: comparing them field by field would take long. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** What becomes of a request that meets one of the matches, at a port. */
    Answer answer(HttpRequest request, RouteMatch match, int listenerPort) {
        if (filters.redirect().isPresent()) {
            return Answer.of(
                    withHeaders(filters.redirect().get().answer(request, match.path(), listenerPort), filters));
        }
        List<Map.Entry<Handling, Integer>> shares = new ArrayList<>();
        for (Target target : backends) {
            if (target.backend().weight() > 0) {
                shares.add(Map.entry(
                        handling(target, request, match, listenerPort),
                        target.backend().weight()));
            }
        }
        return shares.isEmpty() ? Answer.of(Handling.status(SERVER_ERROR)) : Answer.of(shares);
    }

    private Handling handling(Target target, HttpRequest request, RouteMatch match, int listenerPort) {
        if (target.backend().isRefused()) {
            return Handling.status(SERVER_ERROR);
        }
        RouteFilters own = target.filters();
        if (own.redirect().isPresent()) {
            return own.redirect().get().answer(request, match.path(), listenerPort);
        }
        boolean rewrites = own.rewrite().isPresent() || own.pattern().isPresent();
        String path = (rewrites ? own : filters).path(request, match.path());
        String host = !own.host().isEmpty() ? own.host() : !filters.host().isEmpty() ? filters.host() : request.host();
        List<String> extras = new ArrayList<>(filters.extras());
        extras.addAll(own.extras());
        return new Handling(
                0,
                "",
                target.backend().address(),
                path,
                host,
                HeaderEdits.joined(filters.requestHeaders(), own.requestHeaders()),
                HeaderEdits.joined(filters.responseHeaders(), own.responseHeaders()),
                List.copyOf(extras));
    }

    private static Handling withHeaders(Handling redirect, RouteFilters filters) {
        return new Handling(
                redirect.status(),
                redirect.location(),
                "",
                "",
                "",
                new TreeMap<>(),
                filters.responseHeaders(),
                List.of());
    }
}
