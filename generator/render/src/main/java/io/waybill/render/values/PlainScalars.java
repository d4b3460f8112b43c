package io.waybill.render.values;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What plain scalars mean to kubectl, whose reader knows the words of YAML 1.1 and numbers in a grammar of its own
 * (go.yaml.in/yaml/v2 of Kubernetes 1.36, resolve.go).
 */
public final class PlainScalars {

    /** Null, among values that are text, booleans and numbers. */
    public static final Object NULL = new Object();

    private static final String STARTS_OF_WORDS = "yYnNtTfFoO~";

    private static final Map<String, Object> WORDS = Map.ofEntries(
            Map.entry("y", true),
            Map.entry("Y", true),
            Map.entry("yes", true),
            Map.entry("Yes", true),
            Map.entry("YES", true),
            Map.entry("true", true),
            Map.entry("True", true),
            Map.entry("TRUE", true),
            Map.entry("on", true),
            Map.entry("On", true),
            Map.entry("ON", true),
            Map.entry("n", false),
            Map.entry("N", false),
            Map.entry("no", false),
            Map.entry("No", false),
            Map.entry("NO", false),
            Map.entry("false", false),
            Map.entry("False", false),
            Map.entry("FALSE", false),
            Map.entry("off", false),
            Map.entry("Off", false),
            Map.entry("OFF", false),
            Map.entry("~", NULL),
            Map.entry("null", NULL),
            Map.entry("Null", NULL),
            Map.entry("NULL", NULL));

    private PlainScalars() {}

    /** The text itself, a Boolean, a number as {@link PlainNumbers} finds it, or {@link #NULL}. */
    public static Object resolve(String text) {
        if (text.isEmpty()) {
            return NULL;
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            Number number = PlainNumbers.find(text);
            return number == null ? text : number;
        }
        @Nullable Object word = STARTS_OF_WORDS.indexOf(first) < 0 ? null : WORDS.get(text);
        return word == null ? text : word;
    }
}
