package io.waybill.validate.rules;

import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.Rule;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    static Optional<Fault> fault(Schema schema, Scalar scalar) {
        if (scalar.isString()) {
            return text(schema, scalar.text());
        }
        return SchemaTypes.number(scalar).flatMap(number -> number(schema, number));
    }

    private static Optional<Fault> text(Schema schema, String text) {
        if (isOutside(schema, text.codePointCount(0, text.length()), "minLength", "maxLength")) {
            return fault(Rule.OUT_OF_RANGE, "its length is outside of " + bounds(schema, "minLength", "maxLength"));
        }
        String pattern = schema.object().text("pattern");
        boolean matches = pattern.isEmpty()
                || SchemaPatterns.compiled(pattern)
                        .map(compiled -> compiled.matcher(text).find())
                        .orElse(true);
        if (!matches) {
            return fault(Rule.INVALID_FORMAT, "it does not match the pattern " + pattern);
        }
        String format = schema.object().text("format");
        return SchemaFormats.fits(format, text)
                ? Optional.empty()
                : fault(Rule.INVALID_FORMAT, "it has not the format " + format);
    }

    private static Optional<Fault> number(Schema schema, BigDecimal number) {
        if (isOutside(schema, number)) {
            return fault(Rule.OUT_OF_RANGE, "it is outside of " + bounds(schema, "minimum", "maximum"));
        }
        if (!SchemaFormats.fits(schema.object().text("format"), number)) {
            return fault(
                    Rule.OUT_OF_RANGE,
                    "it does not fit into an " + schema.object().text("format"));
        }
        boolean isMultiple = limit(schema, "multipleOf")
                .filter(factor -> factor.signum() != 0)
                .map(factor -> number.remainder(factor).signum() == 0)
                .orElse(true);
        return isMultiple
                ? Optional.empty()
                : fault(
                        Rule.OUT_OF_RANGE,
                        "it is no multiple of " + schema.object().text("multipleOf"));
    }

    /** Whether a size lies below one limit or above the other. */
    static boolean isOutside(Schema schema, long size, String least, String most) {
        Long lower = schema.object().number(least);
        Long upper = schema.object().number(most);
        return lower != null && size < lower || upper != null && size > upper;
    }

    /** The limits that a schema has, as {@code minimum 1 and maximum 10}. */
    static String bounds(Schema schema, String least, String most) {
        return Stream.of(least, most)
                .filter(schema::has)
                .map(keyword -> keyword + " " + schema.object().text(keyword))
                .collect(Collectors.joining(" and "));
    }

    private static boolean isOutside(Schema schema, BigDecimal number) {
        int least = limit(schema, "minimum").map(number::compareTo).orElse(1);
        int most = limit(schema, "maximum").map(number::compareTo).orElse(-1);
        return least < 0
                || most > 0
                || schema.isTrue("exclusiveMinimum") && least == 0
                || schema.isTrue("exclusiveMaximum") && most == 0;
    }

    private static Optional<BigDecimal> limit(Schema schema, String keyword) {
        return schema.object().mapping().get(keyword) instanceof Scalar scalar
                ? SchemaTypes.number(scalar)
                : Optional.empty();
    }

    private static Optional<Fault> fault(Rule rule, String what) {
        return Optional.of(new Fault(rule, what));
    }
}
