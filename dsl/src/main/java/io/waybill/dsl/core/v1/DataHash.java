package io.waybill.dsl.core.v1;

import io.waybill.dsl.tree.Mapping;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What the data of a ConfigMap are, in a few letters. */
final class DataHash {

    /** The longest name of an annotation, without its prefix. */
    private static final int LONGEST = 63;

    private static final int DIGITS = 16;

    private DataHash() {}

    /** The annotation of pods that follow a ConfigMap. */
    static String annotation(ConfigMap settings) {
        String name = settings.kind().toLowerCase(Locale.ROOT) + "-" + settings.name();
        return "checksum/"
                + (name.length() <= LONGEST ? name : name.substring(0, LONGEST - DIGITS - 1) + "-" + hash(name));
    }

    /** The same for the same data, in whatever order they were set; labels and annotations do not count. */
    static String of(ConfigMap settings) {
        StringBuilder text = new StringBuilder();
        for (String field : List.of("data", "binaryData")) {
            Mapping values = settings.tree().mapping(field).orElse(Mapping.empty());
            values.keys().stream().sorted().forEach(key -> {
                String value = values.string(key).orElse("");
                text.append(field)
                        .append('\0')
                        .append(key)
                        .append('\0')
                        .append(value)
                        .append('\0');
            });
        }
        return hash(text.toString());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
