package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Amounts that are written as a whole number or as a percentage. */
public final class IntOrPercent {

    private static final BigInteger ALL = BigInteger.valueOf(100);

    private static final Pattern PERCENTAGE = Pattern.compile("[0-9]+%");
    private static final Pattern NOTHING = Pattern.compile("0+%");

    private IntOrPercent() {}

    /** Reports an amount that is negative, or a text that is no percentage. */
    public static void check(TypedObject object, String field) {
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
    public static void atMostAll(TypedObject object, String field) {
        String text = object.text(field);
        if (isPercentage(text) && new BigInteger(text.substring(0, text.length() - 1)).compareTo(ALL) > 0) {
            object.error(
                    Rule.OUT_OF_RANGE,
                    field,
                    "\"" + field + "\" is " + text + ", but the most is 100%.",
                    "Write a percentage from 0% to 100%, or a number.");
        }
    }

    /** Whether the amount, written or filled in, is none. */
    public static boolean isZero(TypedObject object, String field) {
        Long number = object.number(field);
        return number != null
                ? number == 0
                : NOTHING.matcher(object.text(field)).matches();
    }

    private static boolean isPercentage(String text) {
        return PERCENTAGE.matcher(text).matches();
    }
}
