package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;

/** Limits of whole numbers. */
public final class Ranges {

    /** The highest number of a port. */
    public static final long HIGHEST_PORT = 65_535;

    private static final long SHORTEST_TOKEN = 600;
    private static final long LONGEST_TOKEN = 1L << 32;

    private Ranges() {}

    /** Reports seconds for which the API server issues no token of a service account. */
    public static void tokenLifetime(TypedObject object, String field) {
        between(object, field, SHORTEST_TOKEN, LONGEST_TOKEN);
    }

    /** Reports a number that is written, or filled in, and below a limit. */
    public static void atLeast(TypedObject object, String field, long least) {
        between(object, field, least, Long.MAX_VALUE);
    }

    /** Reports numbers below zero. */
    public static void notNegative(TypedObject object, String... fields) {
        for (String field : fields) {
            atLeast(object, field, 0);
        }
    }

    /** Reports a number that is no port. */
    public static void port(TypedObject object, String field) {
        between(object, field, 1, HIGHEST_PORT);
    }

    /** Whether a number is one of a port. */
    public static boolean isPort(long number) {
        return number >= 1 && number <= HIGHEST_PORT;
    }

    /** Reports a number that is written, or filled in, and outside of limits. */
    public static void between(TypedObject object, String field, long least, long most) {
        Long number = object.number(field);
        if (number != null && (number < least || number > most)) {
            String limits = most == Long.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
            object.error(
                    Rule.OUT_OF_RANGE,
                    field,
                    "\"" + field + "\" is " + number + ", but must be " + limits + ".",
                    "Write a number that is " + limits + ".");
        }
    }

    /** Reports lists with more items than the API server takes. */
    public static void atMostItems(TypedObject object, int most, String... fields) {
        for (String field : fields) {
            atMostItems(object, field, most);
        }
    }

    /** Reports a list with more items than the API server takes. */
    public static void atMostItems(TypedObject object, String field, int most) {
        int items = object.items(field).size();
        if (items > most) {
            object.error(
                    Rule.TOO_LARGE,
                    field,
                    "\"" + field + "\" has " + items + " items, but the API server accepts at most " + most + ".",
                    "List at most " + most + ".");
        }
    }
}
