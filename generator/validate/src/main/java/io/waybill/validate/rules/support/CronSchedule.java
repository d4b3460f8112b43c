package io.waybill.validate.rules.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** When a CronJob runs: five fields, or a word such as {@code @daily}. */
public final class CronSchedule {

    private static final Set<String> WORDS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");

    private static final String EVERY = "@every ";

    /** Such as {@code 1h30m} or {@code 1.5s}. */
    private static final Pattern DURATION =
            Pattern.compile("[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)");

    private static final Pattern ZONE = Pattern.compile("(?:CRON_)?TZ=(\\S*) (.*)");

    private static final List<Part> PARTS = List.of(
            new Part("minute", 0, 59, List.of()),
            new Part("hour", 0, 23, List.of()),
            new Part("day of the month", 1, 31, List.of()),
            new Part(
                    "month",
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Part("day of the week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private CronSchedule() {}

    /** What is wrong with a schedule that may have {@code TZ=} and a zone before it; nothing when nothing is. */
    public static Optional<String> faultWithZone(String schedule, Predicate<String> isZone) {
        if (!schedule.startsWith("TZ=") && !schedule.startsWith("CRON_TZ=")) {
            return fault(schedule);
        }
        var zone = ZONE.matcher(schedule);
        return zone.matches()
                        && (zone.group(1).isEmpty() || zone.group(1).equals("Local") || isZone.test(zone.group(1)))
                ? fault(zone.group(2).strip())
                : Optional.of("its time zone is unknown");
    }

    /** What is wrong with a schedule; nothing when nothing is. */
    public static Optional<String> fault(String schedule) {
        if (schedule.startsWith("@")) {
            boolean isEvery = schedule.startsWith(EVERY)
                    && DURATION.matcher(schedule.substring(EVERY.length())).matches();
            return isEvery || WORDS.contains(schedule) ? Optional.empty() : Optional.of("that word is unknown");
        }
        String[] fields = schedule.strip().split("\\s+");
        if (schedule.isBlank() || fields.length != PARTS.size()) {
            return Optional.of("it has " + (schedule.isBlank() ? 0 : fields.length) + " fields, not 5");
        }
        for (int i = 0; i < fields.length; i++) {
            for (String range : fields[i].split(",")) {
                if (!range.isEmpty() && !PARTS.get(i).takes(range)) {
                    return Optional.of("\"" + range + "\" is not possible as " + PARTS.get(i).name);
                }
            }
        }
        return Optional.empty();
    }

    /** One of the five fields, its limits and the names of its values. */
    private record Part(String name, int least, int most, List<String> names) {

        /** Whether this is a value, a range such as {@code 1-5}, or either with a step such as {@code 0-30/10}. */
        boolean takes(String text) {
            String[] rangeAndStep = text.split("/", -1);
            String[] ends = rangeAndStep[0].split("-", -1);
            boolean hasStep = rangeAndStep.length == 2;
            if (rangeAndStep.length > 2 || hasStep && number(rangeAndStep[1]) < 1) {
                return false;
            }
            if (ends[0].equals("*") || ends[0].equals("?")) {
                return true;
            }
            int start = value(ends[0]);
            int end = ends.length == 2 ? value(ends[1]) : hasStep ? most : start;
            return ends.length <= 2 && least <= start && start <= end && end <= most;
        }

        private int value(String text) {
            int named = names.indexOf(text.toLowerCase(Locale.ROOT));
            return named < 0 ? number(text) : named + least;
        }

        /** A number; -1 for what is none. */
        private static int number(String text) {
            return text.matches("\\+?[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        }
    }
}
