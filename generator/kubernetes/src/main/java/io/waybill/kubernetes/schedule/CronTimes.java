package io.waybill.kubernetes.schedule;

import io.waybill.kubernetes.schedule.CronField.Part;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The times of five fields. What the library does where clocks change is kept, odd as it is: it goes from month to
 * month, day to day, hour to hour and minute to minute, and where midnight is left out it may go past a day.
 */
final class CronTimes {

    private static final int MOST_YEARS = 5;
    private static final int NOON = 12;

    private final CronField minutes;
    private final CronField hours;
    private final CronField daysOfMonth;
    private final CronField months;
    private final CronField daysOfWeek;

    CronTimes(Map<Part, CronField> fields) {
        this.minutes = field(fields, Part.MINUTE);
        this.hours = field(fields, Part.HOUR);
        this.daysOfMonth = field(fields, Part.DAY_OF_MONTH);
        this.months = field(fields, Part.MONTH);
        this.daysOfWeek = field(fields, Part.DAY_OF_WEEK);
    }

    private static CronField field(Map<Part, CronField> fields, Part part) {
        return Objects.requireNonNull(fields.get(part));
    }

    /** The first time after a start; empty when there is none within five years. */
    Optional<ZonedDateTime> next(ZonedDateTime start) {
        ZonedDateTime time = start.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        if (time.getSecond() != 0) {
            time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        }
        int lastYear = start.getYear() + MOST_YEARS;
        boolean moved = false;
        while (time.getYear() <= lastYear) {
            if (!months.has(time.getMonthValue())) {
                time = nextMonth(moved ? time : startOfDay(time.withDayOfMonth(1)));
            } else if (!isDay(time)) {
                time = nextDay(moved ? time : startOfDay(time));
            } else if (!hours.has(time.getHour())) {
                time = (moved ? time : startOfHour(time)).plusHours(1);
            } else if (!minutes.has(time.getMinute())) {
                time = time.plusMinutes(1);
            } else {
                return Optional.of(time);
            }
            moved = true;
        }
        return Optional.empty();
    }

    private static ZonedDateTime startOfDay(ZonedDateTime time) {
        return date(time.toLocalDate().atStartOfDay(), time.getZone());
    }

    private static ZonedDateTime startOfHour(ZonedDateTime time) {
        return date(time.toLocalDateTime().truncatedTo(ChronoUnit.HOURS), time.getZone());
    }

    private static ZonedDateTime nextMonth(ZonedDateTime time) {
        LocalDateTime next = time.toLocalDateTime().withDayOfMonth(1).plusMonths(1);
        return date(next.plusDays(time.getDayOfMonth() - 1L), time.getZone());
    }

    private static ZonedDateTime nextDay(ZonedDateTime time) {
        ZonedDateTime next = date(time.toLocalDateTime().plusDays(1), time.getZone());
        int hour = next.getHour();
        return hour == 0 ? next : next.plusHours(hour > NOON ? 24 - hour : -hour);
    }

    private boolean isDay(ZonedDateTime time) {
        DayOfWeek weekday = time.getDayOfWeek();
        boolean monthDay = daysOfMonth.has(time.getDayOfMonth());
        boolean weekDay = daysOfWeek.has(weekday.getValue() % 7);
        return daysOfMonth.isAny() || daysOfWeek.isAny() ? monthDay && weekDay : monthDay || weekDay;
    }

    /**
     * A local time as Go's {@code time.Date} finds it: by the offset that holds when the same numbers are read as UTC,
     * unless another holds at the time so found.
     */
    private static ZonedDateTime date(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant asUtc = local.toInstant(ZoneOffset.UTC);
        ZoneOffset offset = rules.getOffset(asUtc);
        Instant found = local.toInstant(offset);
        ZoneOffsetTransition next = rules.nextTransition(asUtc);
        ZoneOffsetTransition last = rules.previousTransition(asUtc.plusNanos(1));
        boolean isOutside =
                next != null && !found.isBefore(next.getInstant()) || last != null && found.isBefore(last.getInstant());
        return (isOutside ? local.toInstant(rules.getOffset(found)) : found).atZone(zone);
    }
}
