package io.waybill.validate.expression;

import io.waybill.kubernetes.schedule.GoDuration;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of time as texts: as Go reads them, and as the format {@code duration} of schemas reads them, which finds
 * numbers with units in any text.
 *
 * <p>Source: time.ParseDuration of Go, and kube-openapi's strfmt/duration.go.
 */
public final class FormattedDuration {

    private static final Pattern ANYWHERE = Pattern.compile("(\\d+)\\s*([A-Za-zµ]+)");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    /** The names of each unit, of which the last stands for all that begin with it. */
    private static final List<Unit> NAMED = List.of(
            new Unit(List.of("ns", "nano"), 1),
            new Unit(List.of("us", "µs", "micro"), 1_000),
            new Unit(List.of("ms", "milli"), 1_000_000),
            new Unit(List.of("s", "sec"), SECOND),
            new Unit(List.of("m", "min"), 60 * SECOND),
            new Unit(List.of("h", "hr", "hour"), 3_600 * SECOND),
            new Unit(List.of("d", "day"), DAY),
            new Unit(List.of("w", "wk", "week"), 7 * DAY));

    private FormattedDuration() {}

    private record Unit(List<String> names, long nanos) {

        boolean is(String name) {
            return names.contains(name) || name.startsWith(names.get(names.size() - 1));
        }
    }

    /** The length that Go reads: numbers with units without blanks, such as {@code 1h30m}. */
    public static Optional<Duration> ofGo(String text) {
        return GoDuration.parse(text);
    }

    /** The length that a text with the format {@code duration} stands for. */
    public static Optional<Duration> of(String text) {
        Optional<Duration> go = ofGo(text);
        if (go.isPresent()) {
            return go;
        }
        long nanos = 0;
        boolean isFound = false;
        Matcher match = ANYWHERE.matcher(text);
        while (match.find()) {
            BigInteger number = new BigInteger(match.group(1));
            if (number.compareTo(LARGEST) > 0) {
                return Optional.empty();
            }
            String name = match.group(2).toLowerCase(Locale.ROOT);
            for (Unit unit : NAMED) {
                if (unit.is(name)) {
                    isFound = true;
                    nanos += number.longValue() * unit.nanos();
                }
            }
        }
        return isFound ? Optional.of(Duration.ofNanos(nanos)) : Optional.empty();
    }
}
