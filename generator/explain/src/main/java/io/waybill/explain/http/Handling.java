package io.waybill.explain.http;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of a request: an answer of the proxy itself, or a backend that gets it.
 *
 * @param status what the proxy answers by itself; 0 where a backend gets the request
 * @param location where the client is sent, for a redirect; empty for none
 * @param backend namespace, name and port of the Service, such as {@code jds/myblog:80}; empty for none
 * @param path the path and query that the backend sees
 * @param host the host that the backend sees
 * @param requestHeaders what the proxy does to headers of the request: a value that is set, {@code +} and a value that is
 *     added, or {@code -} for a header that is taken away
 * @param responseHeaders likewise for the response
 * @param extras what else is done, such as {@code mirror to jds/audit:80}
 */
public record Handling(
        int status,
        String location,
        String backend,
        String path,
        String host,
        SortedMap<String, String> requestHeaders,
        SortedMap<String, String> responseHeaders,
        List<String> extras) {

    /** An answer of the proxy itself. */
    public static Handling status(int status) {
        return new Handling(status, "", "", "", "", new TreeMap<>(), new TreeMap<>(), List.of());
    }

    /** A redirect. */
    public static Handling redirect(int status, String location) {
        return new Handling(status, location, "", "", "", new TreeMap<>(), new TreeMap<>(), List.of());
    }

    /** A request that a backend gets as it is, but for path and host. */
    public static Handling forward(String backend, String path, String host) {
        return new Handling(0, "", backend, path, host, new TreeMap<>(), new TreeMap<>(), List.of());
    }

    /** Such as {@code jds/myblog:80 sees /admin/x}, {@code 308 to https://myblog.jds.com/} or {@code 404}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (backend.isEmpty()) {
            text.append(status).append(location.isEmpty() ? "" : " to " + location);
        } else {
            text.append(backend).append(" sees ").append(path);
        }
        requestHeaders.forEach((name, value) ->
                text.append(", request header ").append(name).append(": ").append(value));
        responseHeaders.forEach((name, value) ->
                text.append(", response header ").append(name).append(": ").append(value));
        extras.forEach(extra -> text.append(", ").append(extra));
        return text.toString();
    }
}
