package io.waybill.explain.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request of HTTP, as a proxy takes it apart.
 *
 * <pre>{@code
 * HttpRequest.parse("https://myblog.jds.com/foo?page=2").method("POST").header("X-Canary", "always")
 * }</pre>
 *
 * @param scheme {@code http}, {@code https} or empty where it was left out
 * @param host in small letters, without a port; empty for none
 * @param port the port that is named; 0 for none
 * @param method such as {@code GET}
 * @param rawPath the path as sent
 * @param path decoded, without dot segments and double slashes
 * @param query what stands behind the question mark, with it; empty for none
 * @param headers by their names in small letters
 */
public record HttpRequest(
        String scheme,
        String host,
        int port,
        String method,
        String rawPath,
        String path,
        String query,
        SortedMap<String, String> headers) {

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern FORM =
            Pattern.compile("(?:(https?)://)?([^/?#:]*)(?::([0-9]{0,5}))?(/[^?#]*)?(\\?[^#]*)?(?:#.*)?");

    /**
     * Reads a URL, such as {@code https://myblog.jds.com/foo/x} or {@code myblog.jds.com/foo}, as a request for it with
     * {@code GET} and without headers.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static HttpRequest parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || text.contains("://") && matcher.group(1) == null || !hasPort(matcher.group(3))) {
            throw new IllegalArgumentException("\"" + text + "\" is not a URL of HTTP; write host and path, such as"
                    + " myblog.jds.com/foo or https://myblog.jds.com/foo");
        }
        String host = matcher.group(2).toLowerCase(Locale.ROOT);
        String port = orEmpty(matcher.group(3));
        String path = orEmpty(matcher.group(4));
        return new HttpRequest(
                orEmpty(matcher.group(1)),
                host.endsWith(".") ? host.substring(0, host.length() - 1) : host,
                port.isEmpty() ? 0 : Integer.parseInt(port),
                "GET",
                path.isEmpty() ? "/" : path,
                RequestPath.normalized(path),
                orEmpty(matcher.group(5)),
                new TreeMap<>());
    }

    private static boolean hasPort(@Nullable String port) {
        int number = port == null || port.isEmpty() ? 1 : Integer.parseInt(port);
        return number >= 1 && number <= HIGHEST_PORT;
    }

    private static String orEmpty(String group) {
        return Optional.ofNullable(group).orElse("");
    }

    /** The same with another method. */
    public HttpRequest method(String other) {
        return new HttpRequest(scheme, host, port, other, rawPath, path, query, headers);
    }

    /** The same with a header; an empty value takes it away. */
    public HttpRequest header(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(headers);
        if (value.isEmpty()) {
            changed.remove(name.toLowerCase(Locale.ROOT));
        } else {
            changed.put(name.toLowerCase(Locale.ROOT), value);
        }
        return new HttpRequest(scheme, host, port, method, rawPath, path, query, changed);
    }

    /** A header; empty where the request has none of this name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** A cookie of the header {@code Cookie}. */
    public Optional<String> cookie(String name) {
        for (String pair : header("cookie").orElse("").split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                return Optional.of(pair.substring(equals + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** The parameters of the query, of two with one name the first. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.substring(1).split("&")) {
            int equals = pair.indexOf('=');
            String name = RequestPath.leniently(equals < 0 ? pair : pair.substring(0, equals));
            parameters.putIfAbsent(name, equals < 0 ? "" : RequestPath.leniently(pair.substring(equals + 1)));
        }
        return parameters;
    }

    /** Such as {@code POST https://shop.com/cart?x=1 with X-Canary: always}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method.equals("GET") ? "" : method + " ");
        text.append(scheme.isEmpty() ? "" : scheme + "://").append(host);
        text.append(port == 0 ? "" : ":" + port).append(rawPath).append(query);
        String separator = " with ";
        for (Map.Entry<String, String> header : headers.entrySet()) {
            text.append(separator).append(header.getKey()).append(": ").append(header.getValue());
            separator = ", ";
        }
        return text.toString();
    }
}
