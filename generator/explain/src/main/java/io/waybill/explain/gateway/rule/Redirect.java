package io.waybill.explain.gateway.rule;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import io.waybill.kubernetes.tree.Fields;
import java.util.Map;
import java.util.Optional;

/**
 * A filter that sends the client elsewhere.
 *
 * @param scheme {@code http} or {@code https}; empty for that of the request
 * @param hostname the host; empty for that of the request
 * @param port the port; empty for that of the scheme, or of the listener where no scheme is named
 * @param path what becomes of the path; empty where it stays
 * @param status such as 302
 */
public record Redirect(
        String scheme, String hostname, Optional<Integer> port, Optional<PathModifier> path, int status) {

    private static final Map<String, Integer> WELL_KNOWN = Map.of("http", 80, "https", 443);
    private static final int FOUND = 302;

    public static Redirect of(Mapping filter) {
        return new Redirect(
                Fields.textOrEmpty(filter, "scheme"),
                Fields.textOrEmpty(filter, "hostname"),
                Fields.number(filter, "port"),
                PathModifier.of(filter),
                Fields.number(filter, "statusCode", FOUND));
    }

    /** The answer to a request that came in at a port. */
    public Handling answer(HttpRequest request, PathMatch match, int listenerPort) {
        String own = request.scheme().isEmpty() ? "http" : request.scheme();
        String to = scheme.isEmpty() ? own : scheme;
        int number = port.orElseGet(() -> scheme.isEmpty() ? listenerPort : WELL_KNOWN.getOrDefault(scheme, 0));
        boolean usual = number == WELL_KNOWN.getOrDefault(to, 0);
        String target =
                path.map(modifier -> modifier.apply(request.path(), match)).orElse(request.rawPath());
        String location = to + "://" + (hostname.isEmpty() ? request.host() : hostname) + (usual ? "" : ":" + number)
                + target + request.query();
        return Handling.redirect(status, location);
    }

    /** Such as {@code 308 to https}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(status).append(" to");
        text.append(scheme.isEmpty() ? "" : " " + scheme);
        text.append(hostname.isEmpty() ? "" : " host " + hostname);
        port.ifPresent(number -> text.append(" port ").append(number));
        path.ifPresent(modifier -> text.append(' ').append(modifier));
        return text.toString();
    }
}
