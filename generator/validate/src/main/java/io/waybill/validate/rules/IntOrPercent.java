package io.waybill.validate.rules;

import io.waybill.validate.Rule;
import io.waybill.validate.TypedObject;

/** Amounts that are written as a whole number or as a percentage. */
final class IntOrPercent {

    private IntOrPercent() {}

    /** Reports an amount that is negative, or a text that is no percentage. */
    static void check(TypedObject object, String field) {
        if (!object.has(field)) {
            return;
        }
        Long number = object.number(field);
        if (number != null) {
            Ranges.atLeast(object, field, 0);
        } else if (!object.hasSome(field) || !isPercentage(object.text(field))) {
            object.error(
                    Rule.INVALID_FORMAT,
                    field,
                    "\"" + (object.hasSome(field) ? object.text(field) : "")
                            + "\" is neither a number nor a percentage.",
                    "Write a whole number without quotes, or a percentage such as \"25%\".");
        }
    }

    /** Reports a percentage of more than 100. */
    static void atMostAll(TypedObject object, String field) {
        String text = object.text(field);
        if (isPercentage(text) && percent(text) > 100) {
            object.error(
                    Rule.OUT_OF_RANGE,
                    field,
                    "\"" + field + "\" is " + text + ", but there are no more than 100%.",
                    "Write a percentage from 0% to 100%, or a number.");
        }
    }

    /** Whether the amount, written or filled in, is none. */
    static boolean isZero(TypedObject object, String field) {
        Long number = object.number(field);
        return number != null ? number == 0 : percent(object.text(field)) == 0;
    }

    private static boolean isPercentage(String text) {
        return text.matches("[0-9]+%");
    }

    private static long percent(String text) {
        return text.matches("[0-9]{1,9}%")
                ? Long.parseLong(text.substring(0, text.length() - 1))
                : isPercentage(text) ? Long.MAX_VALUE : 0;
    }
}
