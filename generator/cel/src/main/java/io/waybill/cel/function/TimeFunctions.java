package io.waybill.cel.function;

import io.waybill.cel.value.Durations;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of times, in UTC or a zone, and of lengths of time. */
final class TimeFunctions {

    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d+):(-?\\d+)");
    private static final long SECOND = 1_000_000_000L;

    private TimeFunctions() {}

    static Functions functions() {
        Functions functions = new Functions();
        part(functions, "getFullYear", ZonedDateTime::getYear);
        part(functions, "getMonth", time -> time.getMonthValue() - 1);
        part(functions, "getDayOfYear", time -> time.getDayOfYear() - 1);
        part(functions, "getDayOfMonth", time -> time.getDayOfMonth() - 1);
        part(functions, "getDate", ZonedDateTime::getDayOfMonth);
        part(functions, "getDayOfWeek", time -> time.getDayOfWeek().getValue() % 7);
        part(functions, "getHours", ZonedDateTime::getHour);
        part(functions, "getMinutes", ZonedDateTime::getMinute);
        part(functions, "getSeconds", ZonedDateTime::getSecond);
        part(functions, "getMilliseconds", time -> time.getNano() / 1_000_000);
        span(functions, "getHours", 3_600 * SECOND);
        span(functions, "getMinutes", 60 * SECOND);
        span(functions, "getSeconds", SECOND);
        span(functions, "getMilliseconds", SECOND / 1_000);
        return functions;
    }

    private static void part(Functions functions, String name, ToLongFunction<ZonedDateTime> part) {
        functions
                .body(name, a -> part.applyAsLong(((Timestamp) a[0]).instant().atZone(ZoneOffset.UTC)), Timestamp.class)
                .body(
                        name,
                        a -> part.applyAsLong(((Timestamp) a[0]).instant().atZone(zone((String) a[1]))),
                        Timestamp.class,
                        String.class);
    }

    private static void span(Functions functions, String name, long unit) {
        functions.body(name, a -> Durations.nanos((Duration) a[0]) / unit, Duration.class);
    }

    private static ZoneId zone(String text) {
        try {
            if (!text.contains(":")) {
                return text.isEmpty() || text.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(text);
            }
            Matcher offset = OFFSET.matcher(text);
            if (offset.matches()) {
                int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
                return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -1 : 1) * minutes * 60);
            }
        } catch (DateTimeException | NumberFormatException e) {
            // Told below.
        }
        throw EvaluationError.of("unknown time zone " + text);
    }
}
