package io.waybill.kubernetes.schedule;

import io.waybill.kubernetes.schedule.CronField.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a CronJob runs: five fields, or a word such as {@code @daily}, read as the controller's library does
 * ({@code github.com/robfig/cron} version 3).
 */
public final class CronSchedule {

    private static final Map<String, String> WORDS = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");
    private static final String EVERY = "@every ";
    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\p{Z}]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\u0085\\p{Z}]+|[\\s\\u0085\\p{Z}]+$");

    private final @Nullable CronTimes times;
    private final Duration every;
    private final ZoneId zone;

    private CronSchedule(@Nullable CronTimes times, Duration every, ZoneId zone) {
        this.times = times;
        this.every = every;
        this.zone = zone;
    }

    /**
     * Reads a schedule.
     *
     * @param zone the time zone, unless the schedule names one itself as in {@code TZ=Europe/Berlin 0 4 * * *}
     * @throws IllegalArgumentException when it is not a schedule; its message says why, as the end of a sentence
     */
    public static CronSchedule parse(String text, ZoneId zone) {
        if (text.startsWith("TZ=") || text.startsWith("CRON_TZ=")) {
            int end = text.indexOf(' ');
            String name = text.substring(text.indexOf('=') + 1, Math.max(end, text.indexOf('=') + 1));
            ZoneId own = end < 0 ? null : TimeZones.find(name).orElse(null);
            if (own == null) {
                throw new IllegalArgumentException("its time zone is unknown");
            }
            return parseTimes(AROUND.matcher(text.substring(end)).replaceAll(""), own);
        }
        return parseTimes(text, zone);
    }

    /** Reads a schedule that names no time zone. */
    private static CronSchedule parseTimes(String text, ZoneId zone) {
        if (text.startsWith(EVERY)) {
            Duration every = GoDuration.parse(text.substring(EVERY.length()))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "\"" + text.substring(EVERY.length()) + "\" is not a duration"));
            boolean isShort = every.compareTo(Duration.ofSeconds(1)) < 0;
            return new CronSchedule(null, Duration.ofSeconds(isShort ? 1 : every.toSeconds()), zone);
        }
        if (text.startsWith("@") && !WORDS.containsKey(text)) {
            throw new IllegalArgumentException("that word is unknown");
        }
        String fields = AROUND.matcher(WORDS.getOrDefault(text, text)).replaceAll("");
        String[] parts = fields.isEmpty() ? new String[0] : SPACE.split(fields);
        Part[] kinds = Part.values();
        if (parts.length != kinds.length) {
            throw new IllegalArgumentException(
                    "it has " + parts.length + (parts.length == 1 ? " field" : " fields") + ", not 5");
        }
        Map<Part, CronField> read = new EnumMap<>(Part.class);
        for (int i = 0; i < kinds.length; i++) {
            read.put(kinds[i], CronField.parse(parts[i], kinds[i]));
        }
        return new CronSchedule(new CronTimes(read), Duration.ZERO, zone);
    }

    /** What is wrong with a schedule, as the end of a sentence; empty when nothing is. */
    public static Optional<String> fault(String text) {
        try {
            Objects.requireNonNull(parse(text, ZoneOffset.UTC));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Its time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The first run after an instant, in its time zone; empty when there is none within five years. */
    public Optional<ZonedDateTime> next(Instant after) {
        ZonedDateTime start = after.atZone(zone);
        return times == null ? Optional.of(start.plus(every).minusNanos(start.getNano())) : times.next(start);
    }
}
