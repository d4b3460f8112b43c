package io.waybill.explain.rollout;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** One of the five fields of a schedule: the values that it allows. */
final class CronField {

    /** Which field this is. */
    enum Part {
        MINUTE(0, 59, ""),
        HOUR(0, 23, ""),
        DAY_OF_MONTH(1, 31, ""),
        MONTH(1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
        DAY_OF_WEEK(0, 6, "sun mon tue wed thu fri sat");

        private final int least;
        private final int most;
        private final String names;

        Part(int least, int most, String names) {
            this.least = least;
            this.most = most;
            this.names = names;
        }

        private int value(String text) {
            int named = List.of(names.split(" ")).indexOf(text.toLowerCase(Locale.ROOT));
            if (named >= 0 && !text.isEmpty()) {
                return named + least;
            }
            if (!text.matches("\\+?[0-9]{1,9}")) {
                throw new IllegalArgumentException("\"" + text + "\" is not a value");
            }
            return Integer.parseInt(text);
        }
    }

    private final BitSet values = new BitSet();
    private boolean any;

    private CronField() {}

    /**
     * Reads a field: values, ranges and steps, separated by commas.
     *
     * @throws IllegalArgumentException when it has another form
     */
    static CronField parse(String text, Part part) {
        CronField field = new CronField();
        for (String range : text.split(",")) {
            if (!range.isEmpty()) {
                field.add(range, part);
            }
        }
        return field;
    }

    private void add(String text, Part part) {
        String[] rangeAndStep = text.split("/", -1);
        String[] ends = rangeAndStep[0].split("-", -1);
        boolean star = ends[0].equals("*") || ends[0].equals("?");
        int step = rangeAndStep.length > 1 ? Part.MINUTE.value(rangeAndStep[1]) : 1;
        int first = star ? part.least : part.value(ends[0]);
        int last = star ? part.most : ends.length > 1 ? part.value(ends[1]) : first;
        if (!star && ends.length == 1 && rangeAndStep.length > 1) {
            last = part.most;
        }
        if (rangeAndStep.length > 2
                || ends.length > 2
                || step < 1
                || first < part.least
                || last > part.most
                || first > last) {
            throw new IllegalArgumentException("\"" + text + "\" is out of range");
        }
        any |= star && step == 1;
        for (int value = first; value <= last; value += step) {
            values.set(value);
        }
    }

    boolean has(int value) {
        return values.get(value);
    }

    /** Whether it was written as a star, without a step. */
    boolean isAny() {
        return any;
    }
}
