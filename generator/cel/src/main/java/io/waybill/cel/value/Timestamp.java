package io.waybill.cel.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time that remembers how far from UTC it was written, as Go's do. Two are equal when they are the same
 * point.
 *
 * @param instant the point
 * @param offset seconds east of UTC
 */
public record Timestamp(Instant instant, int offset) implements Comparable<Timestamp>, Named {

    private static final Pattern RFC_3339 =
            Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d?):(\\d\\d):(\\d\\d)([.,]\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private static final long EARLIEST = -62_135_596_800L;
    private static final long LATEST = 253_402_300_799L;

    /** A point in time as UTC. */
    public static Timestamp of(Instant instant) {
        return new Timestamp(instant, 0);
    }

    /**
     * Reads a time by RFC 3339 as Go's time.Parse does.
     *
     * @throws EvaluationError when the text has another form, or the time is out of range
     */
    public static Timestamp parse(String text) {
        Matcher matcher = RFC_3339.matcher(text);
        try {
            if (matcher.matches()) {
                return checked(read(matcher));
            }
        } catch (DateTimeException | NumberFormatException e) {
            // Told below.
        }
        throw EvaluationError.of("type conversion error from 'string' to 'google.protobuf.Timestamp'");
    }

    private static Timestamp read(Matcher parts) {
        int nanos = nanos(parts.group(7));
        LocalDateTime local = LocalDateTime.of(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)),
                Integer.parseInt(parts.group(6)),
                nanos);
        String zone = parts.group(8);
        int offset = 0;
        if (!zone.equals("Z")) {
            int hours = Integer.parseInt(zone.substring(1, 3));
            int minutes = Integer.parseInt(zone.substring(4));
            if (hours > 24 || minutes >= 60) {
                throw new DateTimeException(zone);
            }
            offset = (zone.charAt(0) == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
        }
        return new Timestamp(local.toInstant(ZoneOffset.UTC).minusSeconds(offset), offset);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction.substring(1) + "000000000").substring(0, 9));
    }

    /**
     * Reads a date as midnight UTC.
     *
     * @throws DateTimeException when the text has another form
     */
    public static Timestamp date(String text) {
        return of(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /**
     * The time itself.
     *
     * @throws EvaluationError when it is before the year 1 or after the year 9999
     */
    public static Timestamp checked(Timestamp timestamp) {
        long seconds = timestamp.instant.getEpochSecond();
        if (seconds < EARLIEST || seconds > LATEST) {
            throw EvaluationError.of("timestamp overflow");
        }
        return timestamp;
    }

    /**
     * A number of seconds since 1970.
     *
     * @throws EvaluationError when it is out of range
     */
    public static Timestamp ofSeconds(long seconds) {
        if (seconds < EARLIEST || seconds > LATEST) {
            throw EvaluationError.of("timestamp overflow");
        }
        return of(Instant.ofEpochSecond(seconds));
    }

    /** The time some nanoseconds later. */
    public Timestamp plus(Duration nanos) {
        return checked(new Timestamp(instant.plus(nanos), offset));
    }

    /**
     * The time since another.
     *
     * @throws EvaluationError when it is more than 64 bits of nanoseconds hold
     */
    public Duration since(Timestamp other) {
        Duration between = Duration.between(other.instant, instant);
        Durations.nanos(between);
        return between;
    }

    /** The text of the time, in the zone in which it was written. */
    public String text() {
        LocalDateTime local =
                LocalDateTime.ofEpochSecond(instant.getEpochSecond() + offset, instant.getNano(), ZoneOffset.UTC);
        String fraction = instant.getNano() == 0
                ? ""
                : "." + String.format(Locale.ROOT, "%09d", instant.getNano()).replaceFirst("0+$", "");
        int minutes = Math.abs(offset) / 60;
        String zone = offset == 0
                ? "Z"
                : (offset < 0 ? "-" : "+") + String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        return SECONDS.format(local) + fraction + zone;
    }

    @Override
    public int compareTo(Timestamp other) {
        return instant.compareTo(other.instant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timestamp timestamp && timestamp.instant.equals(instant);
    }

    @Override
    public int hashCode() {
        return instant.hashCode();
    }

    @Override
    public String typeName() {
        return "google.protobuf.Timestamp";
    }
}
