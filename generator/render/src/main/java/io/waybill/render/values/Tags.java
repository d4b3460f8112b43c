package io.waybill.render.values;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What type tags make of scalars for kubectl (go.yaml.in/yaml/v2 of Kubernetes 1.36, resolve.go and decode.go). Tags it
 * does not know make text of a scalar; those of mappings and lists say nothing to it. No tag makes anything but a value.
 */
public final class Tags {

    private static final String STANDARD = "tag:yaml.org,2002:";

    private static final Pattern TIMESTAMP = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
            + "(?:[Tt][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?(?:Z|[-+][0-9]{2}:[0-9]{2})"
            + "| [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\\.[0-9]+)?)?");

    private static final Pattern BASE64 =
            Pattern.compile("(?:[A-Za-z0-9+/]{4})*+" + "(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private Tags() {}

    /** The value, as {@link PlainScalars#resolve} gives it; null if it is not of the type that the tag says. */
    public static @Nullable Object resolve(String tag, String text) {
        if (!tag.startsWith(STANDARD)) {
            return text;
        }
        return switch (tag.substring(STANDARD.length())) {
            case "bool" -> PlainScalars.resolve(text) instanceof Boolean truth ? truth : null;
            case "int" -> PlainScalars.resolve(text) instanceof Number n && !(n instanceof Double) ? n : null;
            case "float" -> number(PlainScalars.resolve(text));
            case "null" -> PlainScalars.resolve(text) == PlainScalars.NULL ? PlainScalars.NULL : null;
            case "timestamp" -> isTimestamp(text) ? text : null;
            case "binary" -> binary(text);
            default -> text;
        };
    }

    private static @Nullable Object number(Object value) {
        return value instanceof Long whole ? Double.valueOf(whole) : value instanceof Double number ? number : null;
    }

    private static @Nullable String binary(String text) {
        String letters = text.replace("\n", "").replace("\r", "");
        return BASE64.matcher(letters).matches()
                ? new String(Base64.getDecoder().decode(letters), StandardCharsets.UTF_8)
                : null;
    }

    private static boolean isTimestamp(String text) {
        Matcher timestamp = TIMESTAMP.matcher(text);
        if (!timestamp.matches()) {
            return false;
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(timestamp.group(1)),
                    Integer.parseInt(timestamp.group(2)),
                    Integer.parseInt(timestamp.group(3)));
            return date.getYear() >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
