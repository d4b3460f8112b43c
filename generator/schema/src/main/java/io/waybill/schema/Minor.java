package io.waybill.schema;

import org.jspecify.annotations.Nullable;

/**
 * A minor version of Kubernetes, such as 1.36.
 *
 * @param number the part after {@code 1.}, at least 0
 */
public record Minor(int number) implements Comparable<Minor> {

    private static final int LONGEST_NUMBER = 3;

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
        int start = text.startsWith("v") ? 3 : 2;
        int end = digitsEnd(text, start);
        boolean known = text.startsWith("1.", start - 2) && end > start && end <= start + LONGEST_NUMBER;
        if (!known || end < text.length() && !isPatch(text, end)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a Kubernetes version; write major and minor, such as 1.36");
        }
        return new Minor(Integer.parseInt(text, start, end, 10));
    }

    private static boolean isPatch(String text, int dot) {
        return text.charAt(dot) == '.' && dot + 1 < text.length() && digitsEnd(text, dot + 1) == text.length();
    }

    /** Facts are full of minors, and a pattern would take most of the time that reading them does. */
    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    @Override
    public int compareTo(Minor other) {
        return Integer.compare(number, other.number);
    }

    /** By hand, as {@link #equals}: the one that records get costs every start some milliseconds. */
    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Minor minor && number == minor.number;
    }

    @Override
    public String toString() {
        return "1." + number;
    }
}
