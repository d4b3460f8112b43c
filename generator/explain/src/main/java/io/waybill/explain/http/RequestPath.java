package io.waybill.explain.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The path of a request, decoded and cleaned as nginx does it before it looks for a location. */
final class RequestPath {

    private RequestPath() {}

    static String normalized(String raw) {
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

    static String decoded(String raw) {
        return decoded(raw, false);
    }

    /** As {@link #decoded(String)}, of a query, in which a % may stand for itself. */
    static String leniently(String raw) {
        return decoded(raw, true);
    }

    private static String decoded(String raw, boolean lenient) {
        if (!raw.contains("%")) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] source = raw.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            String hex = source[i] == '%' ? raw(source, i + 1) : "";
            if (hex.matches("[0-9a-fA-F]{2}")) {
                bytes.write(Integer.parseInt(hex, 16));
                i += 2;
            } else if (source[i] != '%' || lenient) {
                bytes.write(source[i]);
            } else {
                throw new IllegalArgumentException("The path " + raw + " has a % that no two hex digits follow");
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String raw(byte[] source, int start) {
        int end = Math.min(source.length, start + 2);
        return new String(source, start, Math.max(0, end - start), StandardCharsets.ISO_8859_1);
    }
}
