package io.waybill.render;

import io.waybill.dsl.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names for files that hold one resource each: {@code <kind>-<name>.yaml}.
 *
 * <p>Whatever the resources are called, the names are plain file names, differ even where upper and lower case do not,
 * and stay within 255 bytes. Namespace and API group are added, behind an {@code @}, where kind and name are not enough.
 */
public final class FileNames {

    private static final String SUFFIX = ".yaml";
    private static final int LONGEST = 200;
    private static final int HASH_BYTES = 8;

    private FileNames() {}

    /** A name for each resource, in the same order. */
    public static List<String> of(List<Resource<?>> resources) {
        List<String> names = resources.stream().map(FileNames::kindAndName).toList();
        names = qualified(
                names, resources.stream().map(r -> r.namespace().orElse("")).toList());
        names = qualified(names, resources.stream().map(FileNames::group).toList());
        names = numbered(names);
        return names.stream().map(name -> shortened(name) + SUFFIX).toList();
    }

    private static String kindAndName(Resource<?> resource) {
        return encoded(resource.kind().toLowerCase(Locale.ROOT)) + "-" + encoded(resource.name());
    }

    private static String group(Resource<?> resource) {
        int slash = resource.apiVersion().indexOf('/');
        return slash < 0 ? "" : resource.apiVersion().substring(0, slash);
    }

    /** Adds a qualifier to those names that are not the only ones of their kind. */
    private static List<String> qualified(List<String> names, List<String> qualifiers) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        List<String> result = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean ambiguous = counts.getOrDefault(names.get(i), 0) > 1
                    && !qualifiers.get(i).isEmpty();
            result.add(ambiguous ? names.get(i) + "@" + encoded(qualifiers.get(i)) : names.get(i));
        }
        return result;
    }

    private static List<String> numbered(List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        return names.stream()
                .map(name -> {
                    int count = seen.merge(name, 1, Integer::sum);
                    return count == 1 ? name : name + "@@" + count;
                })
                .toList();
    }

    private static String encoded(String text) {
        StringBuilder name = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
            if (plain) {
                name.append(c);
            } else {
                name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return name.toString();
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.US_ASCII));
            return name.substring(0, LONGEST) + "@@" + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
