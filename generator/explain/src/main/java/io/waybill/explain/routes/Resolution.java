package io.waybill.explain.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a request goes.
 *
 * @param host of the request
 * @param path of the request, as nginx compares it: decoded, without dot segments and double slashes
 * @param route the route that wins; empty when none does
 * @param reason why it wins, or why none does
 * @param applicationPath the path and query that the application sees; empty when no route wins
 * @param redirect the answer that the controller gives by itself instead; empty when it gives none
 * @param notes what else matters
 */
public record Resolution(
        String host,
        String path,
        Optional<Route> route,
        String reason,
        String applicationPath,
        Optional<Redirect> redirect,
        List<String> notes) {

    /**
     * An answer that sends the client elsewhere.
     *
     * @param status of HTTP, such as 308
     * @param location where to
     */
    public record Redirect(int status, String location) {}

    /** Whether the controller knows what to do with the request. */
    boolean hasAnswer() {
        return route.isPresent() || redirect.isPresent();
    }

    /** How little the route says of the host: 0 for its name, 1 for a wildcard, 2 for nothing. */
    int generality() {
        String named = route.map(Route::host).orElse(host);
        return named.isEmpty() ? 2 : named.startsWith("*") ? 1 : 0;
    }

    /** This with more notes. */
    Resolution withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Resolution(host, path, route, reason, applicationPath, redirect, List.copyOf(all));
    }

    /** The Service and port that get the request, such as {@code service1:4200}; empty when none does. */
    public String backend() {
        return route.map(found -> found.backend().toString()).orElse("");
    }

    /** Whether the request is answered: by a pod of the manifest, or by a Service that it expects. */
    public boolean isAnswered() {
        return reachesPods()
                || route.filter(found -> found.backend().elsewhere()).isPresent();
    }

    /** Whether a pod of the manifest gets the request. */
    public boolean reachesPods() {
        return route.stream()
                .flatMap(found -> found.backend().pods().stream())
                .anyMatch(target -> target.pods() > 0 && target.containerPort() > 0);
    }
}
