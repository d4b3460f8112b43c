package io.waybill.explain.gateway.rule;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.http.BoundedRegex;
import io.waybill.explain.http.RequestPattern.ValuePattern;
import io.waybill.kubernetes.tree.Fields;
import java.util.Optional;

/**
 * A condition on a header or a parameter of the query.
 *
 * @param name of the header or parameter
 * @param type {@code Exact} or {@code RegularExpression}
 * @param value the value, or an expression for the whole of it
 */
public record ValueMatch(String name, String type, String value) {

    public static ValueMatch of(Mapping match) {
        return new ValueMatch(
                Fields.textOrEmpty(match, "name"),
                Fields.text(match, "type").orElse("Exact"),
                Fields.textOrEmpty(match, "value"));
    }

    /** Whether it is an expression. */
    public boolean isRegex() {
        return type.equals("RegularExpression");
    }

    /** Whether a value meets it; one that is not there does not. */
    public boolean matches(Optional<String> actual) {
        return actual.filter(text -> isRegex() ? BoundedRegex.matches(value, text) : value.equals(text))
                .isPresent();
    }

    ValuePattern pattern() {
        return new ValuePattern(name, value, isRegex(), true);
    }

    /** Such as {@code version: two} or {@code version ~ v[0-9]+}. */
    @Override
    public String toString() {
        return name + (isRegex() ? " ~ " : ": ") + value;
    }
}
