package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Node;
import io.waybill.explain.cluster.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number of pods, or a percentage of them. */
final class Amount {

    private final String text;
    private final boolean percentage;
    private final long value;

    private Amount(String text, boolean percentage, long value) {
        this.text = text;
        this.percentage = percentage;
        this.value = value;
    }

    /** Reads one; a default where it is absent or neither. */
    static Amount of(@Nullable Node node, String absent) {
        String text = Fields.text(node).orElse(absent);
        return parse(text).or(() -> parse(absent)).orElseThrow();
    }

    private static Optional<Amount> parse(String text) {
        if (!text.matches("[0-9]{1,10}%?")) {
            return Optional.empty();
        }
        boolean percentage = text.endsWith("%");
        return Optional.of(new Amount(text, percentage, Long.parseLong(text.replace("%", ""))));
    }

    boolean isPercentage() {
        return percentage;
    }

    boolean isAbove100Percent() {
        return percentage && value > 100;
    }

    boolean isZero() {
        return value == 0;
    }

    /** How many of so many pods these are, within the range of an int. */
    int of(int pods, RoundingMode rounding) {
        if (!percentage) {
            return (int) Math.min(value, Integer.MAX_VALUE);
        }
        BigDecimal exact =
                BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(pods)).movePointLeft(2);
        return exact.setScale(0, rounding)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }
}
