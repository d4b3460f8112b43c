package io.waybill.kubernetes.schedule;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    private GoDuration() {}

    /** The duration in a text; empty where it has another form, or does not fit into 64 bits of nanoseconds. */
    public static Optional<Duration> parse(String text) {
        boolean isNegative = text.startsWith("-");
        String units = isNegative || text.startsWith("+") ? text.substring(1) : text;
        if (units.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        BigInteger nanos = BigInteger.ZERO;
        Matcher unit = UNIT.matcher(units);
        int end = 0;
        while (unit.region(end, units.length()).lookingAt()) {
            BigDecimal factor = BigDecimal.valueOf(NANOS.getOrDefault(unit.group(2), 0L));
            nanos = nanos.add(new BigDecimal(unit.group(1)).multiply(factor).toBigInteger());
            end = unit.end();
        }
        BigInteger signed = isNegative ? nanos.negate() : nanos;
        return end == units.length() && end > 0 && signed.bitLength() < Long.SIZE
                ? Optional.of(Duration.ofNanos(signed.longValue()))
                : Optional.empty();
    }
}
