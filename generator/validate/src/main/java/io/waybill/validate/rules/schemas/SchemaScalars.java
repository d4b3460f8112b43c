package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.formats.SchemaFormats;
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

    static Optional<Fault> fault(ValueSchema.Types types, ValueSchema.Scalars schema, Scalar scalar) {
        return scalar.isString() ? text(schema, scalar.text()) : SchemaNumbers.fault(types, schema, scalar);
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

    private static Optional<Fault> fault(Rule rule, String what) {
        return Optional.of(new Fault(rule, what));
    }
}
