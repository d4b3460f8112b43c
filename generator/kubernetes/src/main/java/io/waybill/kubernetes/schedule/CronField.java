package io.waybill.kubernetes.schedule;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One of the five fields of a schedule: the values that it allows. */
final class CronField {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,18}");

    /** Which field this is. */
    enum Part {
        MINUTE("minute", 0, 59, ""),
        HOUR("hour", 0, 23, ""),
        DAY_OF_MONTH("day of the month", 1, 31, ""),
        MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
        DAY_OF_WEEK("day of the week", 0, 6, "sun mon tue wed thu fri sat");

        private final String title;
        private final int least;
        private final int most;
        private final String names;

        Part(String title, int least, int most, String names) {
            this.title = title;
            this.least = least;
            this.most = most;
            this.names = names;
        }

        /** A value by name or number; -1 for what is none. */
        private long value(String text) {
            int named = List.of(names.split(" ")).indexOf(text.toLowerCase(Locale.ROOT));
            return named >= 0 && !text.isEmpty() ? (long) named + least : number(text);
        }
    }

    private final BitSet values = new BitSet();
    private boolean any;

    private CronField() {}

    /**
     * Reads a field: values, ranges and steps, separated by commas. Nothing between commas is left out.
     *
     * @throws IllegalArgumentException when it has another form
     */
    static CronField parse(String text, Part part) {
        CronField field = new CronField();
        for (String range : text.split(",")) {
            if (!range.isEmpty() && !field.add(range, part)) {
                throw new IllegalArgumentException("\"" + range + "\" is not a valid " + part.title);
            }
        }
        return field;
    }

    /** A value, a range such as {@code 1-5}, or either with a step such as {@code 0-30/10}; what follows a star counts not. */
    private boolean add(String text, Part part) {
        String[] rangeAndStep = text.split("/", -1);
        String[] ends = rangeAndStep[0].split("-", -1);
        boolean star = ends[0].equals("*") || ends[0].equals("?");
        boolean hasStep = rangeAndStep.length > 1;
        long step = hasStep ? number(rangeAndStep[1]) : 1;
        long first = star ? part.least : part.value(ends[0]);
        long last = star || hasStep && ends.length == 1 ? part.most : part.value(ends[ends.length - 1]);
        boolean isRange = part.least <= first && first <= last && last <= part.most && (star || ends.length <= 2);
        if (rangeAndStep.length > 2 || step < 1 || !isRange) {
            return false;
        }
        any |= star && step == 1;
        for (long value = first; value <= last; value += step) {
            values.set((int) value);
        }
        return true;
    }

    private static long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
    }

    boolean has(int value) {
        return values.get(value);
    }

    /** Whether it was written as a star, without a step. */
    boolean isAny() {
        return any;
    }
}
