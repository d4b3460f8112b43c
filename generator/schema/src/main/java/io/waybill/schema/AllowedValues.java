package io.waybill.schema;

import java.util.List;

/**
 * The closed set of strings that a field accepts.
 *
 * @param name the name of the set, as a type: {@code core.v1.Protocol}
 * @param values its members, in the order of the documentation
 */
public record AllowedValues(String name, List<Value> values) {

    /**
     * One member.
     *
     * @param text as it is written in YAML
     * @param since the first minor whose API server takes it by default
     */
    public record Value(String text, Minor since) {}

    /** Takes a copy of the values. */
    public AllowedValues {
        values = List.copyOf(values);
    }

    /** The texts that a minor takes. */
    public List<String> in(Minor minor) {
        return values.stream()
                .filter(value -> value.since().compareTo(minor) <= 0)
                .map(Value::text)
                .toList();
    }

    /** Whether a minor accepts a value. */
    public boolean allows(String text, Minor minor) {
        for (Value value : values) {
            if (value.text().equals(text)) {
                return value.since().compareTo(minor) <= 0;
            }
        }
        return false;
    }
}
