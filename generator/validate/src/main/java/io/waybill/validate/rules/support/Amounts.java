package io.waybill.validate.rules.support;

import io.waybill.dsl.value.Quantity;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quantities as the API server keeps them: rounded up to thousandths, and null is nothing. */
public final class Amounts {

    private Amounts() {}

    /** The quantities of a map by name. */
    public static Map<String, BigDecimal> of(TypedObject object, String field) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        object.entries(field).forEach(entry -> amounts.put(entry.key(), of(entry)));
        return amounts;
    }

    /** The amount in an entry or item; zero where it is none. */
    public static BigDecimal of(TypedValue value) {
        return of(value.text());
    }

    private static BigDecimal of(String text) {
        String written = text.strip();
        return written.isEmpty()
                ? BigDecimal.ZERO
                : Quantity.parse(written).amount().setScale(3, RoundingMode.CEILING);
    }

    /** The quantity in a field; null where none is written. */
    public static @Nullable BigDecimal in(TypedObject object, String field) {
        return object.hasSome(field) ? of(object.text(field)) : null;
    }

    /** Reports quantities below zero. */
    public static void notNegative(TypedObject object, TypedValue value) {
        if (of(value).signum() < 0) {
            object.error(
                    Rule.OUT_OF_RANGE, value, "\"" + value.text() + "\" is less than zero.", "Write zero or more.");
        }
    }

    /** Reports a quantity in a field that is below zero. */
    public static void notNegative(TypedObject object, String field) {
        BigDecimal amount = in(object, field);
        if (amount != null && amount.signum() < 0) {
            object.error(
                    Rule.OUT_OF_RANGE,
                    field,
                    "\"" + object.text(field) + "\" is less than zero.",
                    "Write zero or more.");
        }
    }

    /** Reports quantities of zero and below. */
    public static void positive(TypedObject object, TypedValue value) {
        if (of(value).signum() <= 0) {
            object.error(
                    Rule.OUT_OF_RANGE,
                    value,
                    "\"" + value.text() + "\" is not more than zero.",
                    "Write a quantity such as 1Gi.");
        }
    }

    /** Whether an amount is a whole number. */
    public static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }
}
