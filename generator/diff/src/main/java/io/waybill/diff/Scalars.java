package io.waybill.diff;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.Quantity;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Primitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Values without fields, in the one form in which a server compares them. */
final class Scalars {

    private static final Pattern PERCENT = Pattern.compile("0*(\\d+%)");

    /** Beyond this, writing an amount out in full takes more room than anybody has; it stays as it is written. */
    private static final int MOST_DIGITS = 400;

    private Scalars() {}

    static Scalar stored(ValueType type, Scalar scalar) {
        if (type == Primitive.QUANTITY && (scalar.isString() || scalar.isNumber())) {
            return quantity(scalar);
        }
        if (type == Primitive.INT_OR_STRING && scalar.isString()) {
            return Scalar.of(PERCENT.matcher(scalar.text()).replaceFirst("$1"));
        }
        if (type == Primitive.DATE_TIME && scalar.isString()) {
            return moment(scalar);
        }
        if (type == Primitive.STRING && scalar.isNull()) {
            return Scalar.of("");
        }
        return scalar;
    }

    private static Scalar quantity(Scalar scalar) {
        if (!Quantity.isQuantity(scalar.text())) {
            return scalar;
        }
        BigDecimal amount = Quantity.parse(scalar.text()).amount().stripTrailingZeros();
        return Math.abs(amount.scale()) > MOST_DIGITS ? scalar : Scalar.of(amount.toPlainString());
    }

    private static Scalar moment(Scalar scalar) {
        try {
            return Scalar.of(OffsetDateTime.parse(scalar.text()).toInstant().toString());
        } catch (DateTimeException e) {
            return scalar;
        }
    }

    /** A default in its text form. */
    static Node read(ValueType type, String text) {
        boolean number = type == Primitive.INT32
                || type == Primitive.INT64
                || type == Primitive.INT_OR_STRING && text.chars().allMatch(Character::isDigit);
        if (number) {
            return Scalar.of(Long.parseLong(text));
        }
        if (type == Primitive.BOOLEAN) {
            return Scalar.of(Boolean.parseBoolean(text));
        }
        return stored(type, Scalar.of(text));
    }
}
