package io.waybill.cel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and lengths of time, as schemas with the formats {@code date}, {@code date-time} and {@code duration} have. */
final class Times {

    private static final Pattern PART = Pattern.compile("\\s*(\\d+\\.?\\d*|\\.\\d+)\\s*([A-Za-zµ]+)");

    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000_000L);
    private static final BigDecimal DAY = SECOND.multiply(BigDecimal.valueOf(86_400));

    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("ns", BigDecimal.ONE),
            Map.entry("us", BigDecimal.valueOf(1_000)),
            Map.entry("µs", BigDecimal.valueOf(1_000)),
            Map.entry("ms", BigDecimal.valueOf(1_000_000)),
            Map.entry("s", SECOND),
            Map.entry("sec", SECOND),
            Map.entry("m", SECOND.multiply(BigDecimal.valueOf(60))),
            Map.entry("min", SECOND.multiply(BigDecimal.valueOf(60))),
            Map.entry("h", SECOND.multiply(BigDecimal.valueOf(3_600))),
            Map.entry("hr", SECOND.multiply(BigDecimal.valueOf(3_600))),
            Map.entry("d", DAY),
            Map.entry("day", DAY),
            Map.entry("days", DAY),
            Map.entry("w", DAY.multiply(BigDecimal.valueOf(7))),
            Map.entry("week", DAY.multiply(BigDecimal.valueOf(7))),
            Map.entry("weeks", DAY.multiply(BigDecimal.valueOf(7))));

    private Times() {}

    /**
     * Reads a length of time, such as {@code 1h30m}, {@code -5s} or {@code 2 days}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static Duration duration(String text) {
        boolean isNegative = text.startsWith("-");
        String unsigned = isNegative || text.startsWith("+") ? text.substring(1) : text;
        if (unsigned.equals("0")) {
            return Duration.ZERO;
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher part = PART.matcher(unsigned);
        int at = 0;
        while (part.region(at, unsigned.length()).lookingAt()) {
            BigDecimal unit = UNITS.get(part.group(2));
            if (unit == null) {
                throw invalid(text);
            }
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(unit));
            at = part.end();
        }
        if (at < unsigned.length() || at == 0) {
            throw invalid(text);
        }
        return Duration.ofNanos((isNegative ? nanos.negate() : nanos).longValue());
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException("\"" + text + "\" is not a duration");
    }

    /**
     * Reads a date, or a date with a time.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static Instant timestamp(String text) {
        try {
            return text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a date", e);
        }
    }
}
