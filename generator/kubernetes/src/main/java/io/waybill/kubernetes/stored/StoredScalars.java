package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.Primitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Values without fields, in the form in which an API server writes them. */
final class StoredScalars {

    private static final int NANO = 9;

    /** Below this, a number with a fraction holds every whole number. */
    private static final double MOST_EXACT = 1L << 53;

    private StoredScalars() {}

    static Scalar of(ValueType type, Scalar scalar) {
        if (type == Primitive.QUANTITY && (scalar.isString() || scalar.isNumber())) {
            return amount(scalar, NANO);
        }
        if (type == Primitive.DATE_TIME && scalar.isString()) {
            return moment(scalar);
        }
        if (type == Primitive.BYTES && scalar.isString()) {
            return Scalar.of(scalar.text().replace("\r", "").replace("\n", ""));
        }
        return scalar.isNull() ? zero(type, scalar) : whole(scalar);
    }

    /** An amount that is stored with a number of decimal places at most. */
    static Scalar amount(Scalar scalar, int smallest) {
        if (scalar.isNumber() && !scalar.isString()) {
            return QuantityForm.of(Scalar.of(new BigDecimal(scalar.text()).toPlainString()), smallest);
        }
        return QuantityForm.of(scalar, smallest);
    }

    /** A number without a fraction is a whole number, however it is written. */
    private static Scalar whole(Scalar scalar) {
        boolean whole =
                scalar.value() instanceof Double number && number == Math.rint(number) && Math.abs(number) < MOST_EXACT;
        return whole ? Scalar.of(new BigDecimal(scalar.text()).longValue()) : scalar;
    }

    private static Scalar moment(Scalar scalar) {
        try {
            return Scalar.of(OffsetDateTime.parse(scalar.text()).toInstant().toString());
        } catch (DateTimeException e) {
            return scalar;
        }
    }

    /** What null is read as where a value has to be. */
    private static Scalar zero(ValueType type, Scalar none) {
        if (type == Primitive.STRING || type == Primitive.BYTES) {
            return Scalar.of("");
        }
        if (type == Primitive.QUANTITY) {
            return Scalar.of("0");
        }
        return none;
    }

    /** A default in its text form. */
    static Node read(ValueType type, String text) {
        if (type instanceof ListOf list) {
            return Sequence.of(read(list.element(), text));
        }
        boolean number = type == Primitive.INT32
                || type == Primitive.INT64
                || type == Primitive.INT_OR_STRING && text.chars().allMatch(Character::isDigit);
        if (number) {
            return Scalar.of(Long.parseLong(text));
        }
        return type == Primitive.BOOLEAN ? Scalar.of(Boolean.parseBoolean(text)) : of(type, Scalar.of(text));
    }
}
