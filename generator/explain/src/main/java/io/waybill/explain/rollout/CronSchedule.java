package io.waybill.explain.rollout;

import io.waybill.explain.rollout.CronField.Part;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a CronJob runs. Times that a change of clocks leaves out do not run; times that come twice run twice; where both
 * the day of the month and the day of the week are given, either is enough.
 */
final class CronSchedule {

    private static final Map<String, String> WORDS = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");
    private static final Pattern EVERY =
            Pattern.compile("@every (?:([0-9]{1,6})h)?(?:([0-9]{1,8})m)?(?:([0-9]{1,9})(?:\\.[0-9]*)?s)?");
    private static final Pattern ZONED = Pattern.compile("(?:CRON_)?TZ=(\\S+)\\s+(.*)");
    private static final int MOST_YEARS = 5;

    private final Map<Part, CronField> fields;
    private final Optional<Duration> every;
    private final ZoneId zone;

    private CronSchedule(Map<Part, CronField> fields, Optional<Duration> every, ZoneId zone) {
        this.fields = fields;
        this.every = every;
        this.zone = zone;
    }

    /**
     * Reads a schedule.
     *
     * @param zone the time zone, unless the schedule names one itself
     * @throws IllegalArgumentException when it is not a schedule
     */
    static CronSchedule parse(String text, ZoneId zone) {
        Matcher zoned = ZONED.matcher(text);
        if (zoned.matches()) {
            return parse(zoned.group(2).strip(), zone(zoned.group(1)));
        }
        Matcher every = EVERY.matcher(text);
        if (every.matches()) {
            return new CronSchedule(Map.of(), Optional.of(duration(every)), zone);
        }
        String[] parts = WORDS.getOrDefault(text, text).strip().split("\\s+");
        Part[] kinds = Part.values();
        if (parts.length != kinds.length) {
            throw new IllegalArgumentException("it has " + parts.length + " fields, not 5");
        }
        Map<Part, CronField> fields = new EnumMap<>(Part.class);
        for (int i = 0; i < kinds.length; i++) {
            fields.put(kinds[i], CronField.parse(parts[i], kinds[i]));
        }
        return new CronSchedule(fields, Optional.empty(), zone);
    }

    /** A time zone by name. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the time zone \"" + name + "\" is unknown", e);
        }
    }

    private static Duration duration(Matcher every) {
        long seconds = seconds(every.group(1), 3600) + seconds(every.group(2), 60) + seconds(every.group(3), 1);
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    private static long seconds(@Nullable String count, int unit) {
        return count == null ? 0 : Long.parseLong(count) * unit;
    }

    ZoneId zone() {
        return zone;
    }

    /** The first run after an instant; empty when there is none within five years. */
    Optional<ZonedDateTime> next(Instant after) {
        ZonedDateTime start = after.atZone(zone);
        if (every.isPresent()) {
            return Optional.of(start.truncatedTo(ChronoUnit.SECONDS).plus(every.get()));
        }
        ZonedDateTime time = start.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        int lastYear = time.getYear() + MOST_YEARS;
        while (time.getYear() <= lastYear) {
            if (!isDay(time)) {
                time = time.toLocalDate().plusDays(1).atStartOfDay(zone);
            } else if (!field(Part.HOUR).has(time.getHour())) {
                time = time.plusMinutes(60L - time.getMinute());
            } else if (!field(Part.MINUTE).has(time.getMinute())) {
                time = time.plusMinutes(1);
            } else {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    private CronField field(Part part) {
        return Objects.requireNonNull(fields.get(part));
    }

    private boolean isDay(ZonedDateTime time) {
        CronField ofMonth = field(Part.DAY_OF_MONTH);
        CronField ofWeek = field(Part.DAY_OF_WEEK);
        boolean month = field(Part.MONTH).has(time.getMonthValue());
        boolean monthDay = ofMonth.has(time.getDayOfMonth());
        boolean weekDay = ofWeek.has(time.getDayOfWeek().getValue() % 7);
        return month && (ofMonth.isAny() || ofWeek.isAny() ? monthDay && weekDay : monthDay || weekDay);
    }
}
