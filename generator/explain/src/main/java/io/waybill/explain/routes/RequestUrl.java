package io.waybill.explain.routes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request, as nginx takes it apart.
 *
 * @param scheme {@code http}, {@code https} or empty where it was left out
 * @param host in small letters, without a port; empty for none
 * @param rawPath the path as sent
 * @param path decoded, without dot segments and double slashes
 * @param query what stands behind the question mark, with it; empty for none
 */
record RequestUrl(String scheme, String host, String rawPath, String path, String query) {

    private static final Pattern FORM = Pattern.compile("(?:(https?)://)?([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?");

    /**
     * Reads a URL, such as {@code https://myblog.jds.com/foo/x} or {@code myblog.jds.com/foo}.
     *
     * @throws IllegalArgumentException when it is none
     */
    static RequestUrl parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || text.contains("://") && matcher.group(1) == null) {
            throw new IllegalArgumentException("\"" + text + "\" is not a URL of HTTP; write host and path, such as"
                    + " myblog.jds.com/foo or https://myblog.jds.com/foo");
        }
        String host = matcher.group(2).toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return new RequestUrl(
                matcher.group(1) == null ? "" : matcher.group(1),
                host.endsWith(".") ? host.substring(0, host.length() - 1) : host,
                matcher.group(3).isEmpty() ? "/" : matcher.group(3),
                normalized(matcher.group(3)),
                matcher.group(4) == null ? "" : matcher.group(4));
    }

    private static String normalized(String raw) {
        String decoded = decoded(raw);
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = decoded.split("/", -1);
        for (String part : parts) {
            if (part.equals("..")) {
                if (segments.pollLast() == null) {
                    throw new IllegalArgumentException("The path " + raw + " leads out of the root; nginx refuses it");
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                segments.add(part);
            }
        }
        String last = parts[parts.length - 1];
        boolean folder = last.isEmpty() || last.equals(".") || last.equals("..");
        String path = "/" + String.join("/", segments);
        return folder && !segments.isEmpty() ? path + "/" : path;
    }

    private static String decoded(String raw) {
        if (!raw.contains("%")) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] source = raw.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            if (source[i] != '%') {
                bytes.write(source[i]);
                continue;
            }
            String hex = raw(source, i + 1);
            if (!hex.matches("[0-9a-fA-F]{2}")) {
                throw new IllegalArgumentException("The path " + raw + " has a % that no two hex digits follow");
            }
            bytes.write(Integer.parseInt(hex, 16));
            i += 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String raw(byte[] source, int start) {
        int end = Math.min(source.length, start + 2);
        return new String(source, start, Math.max(0, end - start), StandardCharsets.ISO_8859_1);
    }
}
