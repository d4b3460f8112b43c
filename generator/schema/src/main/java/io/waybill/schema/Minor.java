package io.waybill.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minor version of Kubernetes, such as 1.36.
 *
 * @param number the part after {@code 1.}, at least 0
 */
public record Minor(int number) implements Comparable<Minor> {

    private static final Pattern FORM = Pattern.compile("v?1\\.(\\d{1,3})(?:\\.\\d+)?");

    /** Refuses negative numbers. */
    public Minor {
        if (number < 0) {
            throw new IllegalArgumentException("A Kubernetes minor is not negative: " + number);
        }
    }

    /**
     * Reads {@code 1.36}, {@code v1.36} or {@code 1.36.2}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static Minor parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a Kubernetes version; write major and minor, such as 1.36");
        }
        return new Minor(Integer.parseInt(matcher.group(1)));
    }

    @Override
    public int compareTo(Minor other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "1." + number;
    }
}
