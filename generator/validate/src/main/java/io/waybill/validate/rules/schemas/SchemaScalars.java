package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.formats.SchemaFormats;
import java.math.BigDecimal;
import java.util.Optional;

/** What schemas say of texts and numbers: lengths, patterns, formats and limits. */
final class SchemaScalars {

    private SchemaScalars() {}

    /**
     * What is wrong with a text or a number.
     *
     * @param rule the rule that is broken
     * @param what the fault, as "it is outside of minimum 1"
     */
    record Fault(Rule rule, String what) {}

    static Optional<Fault> fault(ValueSchema.Scalars schema, Scalar scalar) {
        if (scalar.isString()) {
            return text(schema, scalar.text());
        }
        return SchemaTypes.number(scalar).flatMap(number -> number(schema, number));
    }

    private static Optional<Fault> text(ValueSchema.Scalars schema, String text) {
        if (schema.length().excludes(text.codePointCount(0, text.length()))) {
            return fault(
                    Rule.OUT_OF_RANGE,
                    "its length is outside of " + schema.length().describe("minLength", "maxLength"));
        }
        boolean matches =
                schema.compiled().map(pattern -> pattern.matcher(text).find()).orElse(true);
        if (!matches) {
            return fault(Rule.INVALID_FORMAT, "it does not match the pattern " + schema.pattern());
        }
        return SchemaFormats.fits(schema.format(), text)
                ? Optional.empty()
                : fault(Rule.INVALID_FORMAT, "it does not match the format " + schema.format());
    }

    private static Optional<Fault> number(ValueSchema.Scalars schema, BigDecimal number) {
        if (isOutside(schema, number)) {
            return fault(
                    Rule.OUT_OF_RANGE,
                    "it is outside of " + schema.range().limits().describe("minimum", "maximum"));
        }
        if (!SchemaFormats.fits(schema.format(), number)) {
            return fault(Rule.OUT_OF_RANGE, "it does not fit into an " + schema.format());
        }
        BigDecimal factor = schema.factor();
        return factor == null
                        || factor.signum() == 0
                        || number.remainder(factor).signum() == 0
                ? Optional.empty()
                : fault(Rule.OUT_OF_RANGE, "it is not a multiple of " + factor.toPlainString());
    }

    private static boolean isOutside(ValueSchema.Scalars schema, BigDecimal number) {
        BigDecimal lower = schema.range().limits().least();
        BigDecimal upper = schema.range().limits().most();
        int least = lower == null ? 1 : number.compareTo(lower);
        int most = upper == null ? -1 : number.compareTo(upper);
        return least < 0
                || most > 0
                || schema.range().isAbove() && least == 0
                || schema.range().isBelow() && most == 0;
    }

    private static Optional<Fault> fault(Rule rule, String what) {
        return Optional.of(new Fault(rule, what));
    }
}
