package io.waybill.validate.expression;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as Go's net/url reads it.
 *
 * @param scheme its scheme in small letters; empty where it has none
 * @param host its host, with a port where one is written
 * @param path its path as it was written
 * @param query what follows the question mark
 */
public record GoUrl(String scheme, String host, String path, String query) {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("(:\\d*)?");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._:~!$&'()*+,;=%@-]*");
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=<>\"-]|[^\\x00-\\x7f]|%[89a-fA-F][0-9a-fA-F])*");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+(%25[^\\]]+)?\\]");
    private static final Pattern ESCAPES = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*", Pattern.DOTALL);
    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");
    private static final Pattern WRITABLE = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/\\[\\]-]|%[0-9A-Fa-f]{2})*");
    private static final String UNESCAPED = "-_.~$&+,/:;=@";

    /** The URL that a text is: an absolute one, or a path that begins with a slash. Nothing where it is none. */
    public static Optional<GoUrl> parse(String text) {
        if (!isRequest(text)) {
            return Optional.empty();
        }
        int fragment = text.indexOf('#');
        return read(fragment < 0 ? text : text.substring(0, fragment), false);
    }

    /** Whether a text is what an HTTP request may be for, by url.ParseRequestURI. */
    public static boolean isRequest(String text) {
        return !text.isEmpty() && read(text, true).isPresent();
    }

    /** What is wrong with a text that no request is for. */
    public static String fault(String text) {
        if (text.isEmpty()) {
            return "empty url";
        }
        if (text.startsWith(":")) {
            return "missing protocol scheme";
        }
        Matcher escape = BAD_ESCAPE.matcher(text);
        if (escape.find()) {
            return "invalid URL escape \"" + escape.group() + "\"";
        }
        int host = text.indexOf("://");
        if (host < 0) {
            return "invalid URI for request";
        }
        String authority = text.substring(host + 3).split("[/?]", 2)[0];
        if (authority.startsWith("[") && !authority.contains("]")) {
            return "missing ']' in host";
        }
        int colon = authority.lastIndexOf(':');
        return colon >= 0 && !PORT.matcher(authority.substring(colon)).matches()
                ? "invalid port \"" + authority.substring(colon) + "\" after host"
                : "invalid character " + bad(authority) + " in host name";
    }

    private static String bad(String authority) {
        return authority
                .codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> !NAME.matcher(letter).matches())
                .findFirst()
                .map(letter -> "\"" + letter + "\"")
                .orElse("\"%\"");
    }

    private static Optional<GoUrl> read(String text, boolean isRequest) {
        if (text.chars().anyMatch(letter -> letter < ' ' || letter == 0x7f) || text.startsWith(":")) {
            return Optional.empty();
        }
        Matcher withScheme = SCHEME.matcher(text);
        boolean hasScheme = withScheme.matches();
        String scheme = hasScheme ? withScheme.group(1).toLowerCase(Locale.ROOT) : "";
        String rest = hasScheme ? withScheme.group(2) : text;
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        if (!rest.startsWith("/")) {
            return hasScheme ? Optional.of(new GoUrl(scheme, "", "", query)) : relative(rest, query, isRequest);
        }
        String host = "";
        if (rest.startsWith("//") && (hasScheme || !isRequest && !rest.startsWith("///"))) {
            int slash = rest.indexOf('/', 2);
            String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
            rest = slash < 0 ? "" : rest.substring(slash);
            Optional<String> found = host(authority);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            host = found.get();
        }
        return ESCAPES.matcher(rest).matches() ? Optional.of(new GoUrl(scheme, host, rest, query)) : Optional.empty();
    }

    private static Optional<GoUrl> relative(String path, String query, boolean isRequest) {
        boolean isStar = path.equals("*");
        return isStar
                        || !isRequest
                                && !path.split("/", 2)[0].contains(":")
                                && ESCAPES.matcher(path).matches()
                ? Optional.of(new GoUrl("", "", path, query))
                : Optional.empty();
    }

    private static Optional<String> host(String authority) {
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            String user = authority.substring(0, at);
            if (!USER.matcher(user).matches() || !ESCAPES.matcher(user).matches()) {
                return Optional.empty();
            }
        }
        String host = authority.substring(at + 1);
        int end = host.startsWith("[") ? host.lastIndexOf(']') + 1 : host.lastIndexOf(':');
        int port = end < 0 ? host.length() : end;
        String name = host.substring(0, port);
        boolean isRight = host.startsWith("[")
                ? IPV6.matcher(name).matches()
                : NAME.matcher(name).matches();
        return isRight && PORT.matcher(host.substring(port)).matches()
                ? Optional.of(unescaped(host))
                : Optional.empty();
    }

    /** The host without its port, and without the brackets of an address. */
    public String hostname() {
        if (host.startsWith("[")) {
            return host.substring(1, host.lastIndexOf(']'));
        }
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    /** The port; empty where none is written. */
    public String port() {
        int colon = host.lastIndexOf(':');
        return colon < 0 || colon < host.lastIndexOf(']') ? "" : host.substring(colon + 1);
    }

    /** The path with escapes for what cannot stand in one. */
    public String escapedPath() {
        if (WRITABLE.matcher(path).matches()) {
            return path;
        }
        StringBuilder escaped = new StringBuilder();
        for (byte letter : unescaped(path).getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = letter > 0 && (Character.isLetterOrDigit(letter) || UNESCAPED.indexOf(letter) >= 0);
            escaped.append(isPlain ? String.valueOf((char) letter) : String.format("%%%02X", letter & 0xff));
        }
        return escaped.toString();
    }

    /** The values of each parameter of the query; parts that cannot be read are left out. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty() && !part.contains(";") && ESCAPES.matcher(part).matches()) {
                int equals = part.indexOf('=');
                String key = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters
                        .computeIfAbsent(unescaped(key.replace('+', ' ')), unused -> new ArrayList<>())
                        .add(unescaped(value.replace('+', ' ')));
            }
        }
        return parameters;
    }

    private static String unescaped(String text) {
        if (!text.contains("%")) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int size = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                bytes[size++] = (byte) Integer.parseInt(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII), 16);
                i += 2;
            } else {
                bytes[size++] = bytes[i];
            }
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
