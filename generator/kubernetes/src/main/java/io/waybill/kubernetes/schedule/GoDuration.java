package io.waybill.kubernetes.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go writes them, such as {@code 1h30m} or {@code 1.5s}. */
public final class GoDuration {

    private static final Pattern UNIT =
            Pattern.compile("([0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)");

    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "\u00b5s", 1_000L,
            "\u03bcs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private GoDuration() {}

    /** The duration in a text; empty where it has another form, or is longer than 64 bits of nanoseconds. */
    public static Optional<Duration> parse(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String units = signed ? text.substring(1) : text;
        if (units.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher unit = UNIT.matcher(units);
        int end = 0;
        while (end < units.length() && unit.find(end) && unit.start() == end) {
            BigDecimal factor = BigDecimal.valueOf(NANOS.getOrDefault(unit.group(2), 0L));
            nanos = nanos.add(number(unit.group(1)).multiply(factor).setScale(0, RoundingMode.DOWN));
            end = unit.end();
        }
        boolean fits = end == units.length() && end > 0 && nanos.compareTo(LONGEST) <= 0;
        return fits
                ? Optional.of(Duration.ofNanos(text.startsWith("-") ? -nanos.longValue() : nanos.longValue()))
                : Optional.empty();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.endsWith(".") ? text + "0" : text);
    }
}
