package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.SchemaScalars.Fault;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What schemas say of numbers, compared as the API server does it: a number without a fraction with the whole part of a
 * limit, and limits of an integer have to be integers.
 *
 * <p>Source: kube-openapi's validation/validate, numberValidator and values.go.
 */
final class SchemaNumbers {

    private static final BigDecimal LARGEST_FLOAT = BigDecimal.valueOf(Float.MAX_VALUE);

    private final ValueSchema.Types types;
    private final ValueSchema.Scalars schema;
    private final BigDecimal number;
    private final boolean isInteger;

    private SchemaNumbers(ValueSchema.Types types, ValueSchema.Scalars schema, Scalar scalar, BigDecimal number) {
        this.types = types;
        this.schema = schema;
        this.number = number;
        this.isInteger = scalar.value() instanceof Long || scalar.value() instanceof BigInteger;
    }

    static Optional<Fault> fault(ValueSchema.Types types, ValueSchema.Scalars schema, Scalar scalar) {
        return SchemaTypes.number(scalar).flatMap(number -> new SchemaNumbers(types, schema, scalar, number).fault());
    }

    private Optional<Fault> fault() {
        if (!fits(number)) {
            String kind = types.name() + (schema.format().isEmpty() ? "" : " of the format " + schema.format());
            return fault("it does not fit into a number of the type " + kind);
        }
        if (isOutside()) {
            return fault("it is outside of " + schema.range().limits().describe("minimum", "maximum"));
        }
        BigDecimal factor = schema.factor();
        if (factor != null && !isMultiple(factor)) {
            return fault("it is not a multiple of " + factor.toPlainString());
        }
        return odd("minimum", schema.range().limits().least())
                .or(() -> odd("maximum", schema.range().limits().most()))
                .or(() -> odd("multipleOf", factor));
    }

    /** A limit that is no value of its type is never kept. */
    private Optional<Fault> odd(String keyword, @Nullable BigDecimal limit) {
        return limit == null || fits(limit)
                ? Optional.empty()
                : fault("its " + keyword + " is " + limit.toPlainString() + ", which is no " + types.name());
    }

    private boolean isOutside() {
        BigDecimal lower = schema.range().limits().least();
        BigDecimal upper = schema.range().limits().most();
        int least = lower == null ? 1 : number.compareTo(limit(lower));
        int most = upper == null ? -1 : number.compareTo(limit(upper));
        return least < 0
                || most > 0
                || schema.range().isAbove() && least == 0
                || schema.range().isBelow() && most == 0;
    }

    private boolean isMultiple(BigDecimal factor) {
        BigDecimal by = limit(factor);
        return by.signum() > 0 && number.remainder(by).signum() == 0;
    }

    private BigDecimal limit(BigDecimal limit) {
        return isInteger ? new BigDecimal(limit.toBigInteger()) : limit;
    }

    private boolean fits(BigDecimal value) {
        return switch (types.isIntOrString() ? "" : types.name()) {
            case "integer" -> {
                int bits = schema.format().equals("int32") ? Integer.SIZE : Long.SIZE;
                yield value.stripTrailingZeros().scale() <= 0
                        && value.toBigInteger().bitLength() < bits;
            }
            case "number" -> !schema.format().equals("float") || value.abs().compareTo(LARGEST_FLOAT) <= 0;
            default -> true;
        };
    }

    private static Optional<Fault> fault(String what) {
        return Optional.of(new Fault(Rule.OUT_OF_RANGE, what));
    }
}
