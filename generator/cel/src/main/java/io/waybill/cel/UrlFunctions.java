package io.waybill.cel;

import static io.waybill.cel.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.Functions.Parameter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of URLs: absolute ones, or absolute paths. */
final class UrlFunctions {

    private static final CelType URL = OpaqueType.create("kubernetes.URL");
    private static final Parameter SELF = new Parameter(URL, URI.class);
    private static final CelType QUERY = MapType.create(SimpleType.STRING, ListType.create(SimpleType.STRING));

    private UrlFunctions() {}

    static Functions functions() {
        return new Functions()
                .global("url", "string_to_url", URL, arguments -> url((String) arguments[0]), TEXT)
                .global(
                        "isURL",
                        "is_url_string",
                        SimpleType.BOOL,
                        arguments -> parse((String) arguments[0]).isPresent(),
                        TEXT)
                .member("getScheme", "url_get_scheme", SimpleType.STRING, a -> text(uri(a).getScheme()), SELF)
                .member("getHost", "url_get_host", SimpleType.STRING, a -> authority(uri(a)), SELF)
                .member("getHostname", "url_get_hostname", SimpleType.STRING, a -> hostname(uri(a)), SELF)
                .member("getPort", "url_get_port", SimpleType.STRING, a -> port(uri(a)), SELF)
                .member(
                        "getEscapedPath",
                        "url_get_escaped_path",
                        SimpleType.STRING,
                        a -> text(uri(a).getRawPath()),
                        SELF)
                .member("getQuery", "url_get_query", QUERY, a -> query(uri(a)), SELF);
    }

    private static URI uri(Object[] arguments) {
        return (URI) arguments[0];
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static URI url(String text) {
        return parse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("URL parse error during conversion from string: " + text));
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            return uri.isAbsolute() || text.startsWith("/") ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String authority(URI uri) {
        String authority = text(uri.getRawAuthority());
        return authority.substring(authority.indexOf('@') + 1);
    }

    private static String hostname(URI uri) {
        String host = text(uri.getHost());
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String port(URI uri) {
        return uri.getPort() < 0 ? "" : String.valueOf(uri.getPort());
    }

    private static Map<String, List<String>> query(URI uri) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String part : text(uri.getRawQuery()).split("&", -1)) {
            int equals = part.indexOf('=');
            if (!part.isEmpty()) {
                String key = equals < 0 ? part : part.substring(0, equals);
                query.computeIfAbsent(decode(key), unused -> new ArrayList<>())
                        .add(equals < 0 ? "" : decode(part.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
