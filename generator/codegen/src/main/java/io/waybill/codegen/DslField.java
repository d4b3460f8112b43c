package io.waybill.codegen;

import io.waybill.codegen.name.JavaNames;
import io.waybill.schema.AllowedValues;
import io.waybill.schema.Field;
import java.util.Optional;

/**
 * How a field is set.
 *
 * @param field the field
 * @param method the setter that takes the whole value
 * @param hasPlain whether that setter exists; on a kind, a field of its spec may lack it
 * @param singular the setter that adds one item to a list or one entry to a map; several texts go at once
 * @param enumClass the enum that setters also take, by its qualified name
 * @param allowed the values of that enum
 */
public record DslField(
        Field field,
        String method,
        boolean hasPlain,
        Optional<String> singular,
        Optional<String> enumClass,
        Optional<AllowedValues> allowed) {

    /** The constant of a value of the enum, as its class and name; empty when the enum does not have it. */
    public Optional<String> constant(String text) {
        return allowed.filter(set ->
                        set.values().stream().anyMatch(value -> value.text().equals(text)))
                .map(set -> JavaNames.constant(text));
    }
}
