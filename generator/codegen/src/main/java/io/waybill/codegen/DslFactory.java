package io.waybill.codegen;

import io.waybill.schema.Field;
import java.util.List;

/**
 * The static factory of a type.
 *
 * @param method its name: {@code named} or {@code of}
 * @param leading what it takes before the required fields: the name of a kind
 * @param fields the required fields that it takes, in order
 */
public record DslFactory(String method, List<String> leading, List<Field> fields) {

    /** Takes copies. */
    public DslFactory {
        leading = List.copyOf(leading);
        fields = List.copyOf(fields);
    }

    /** Whether it is a chain of stages, each of which sets one field by a method of the field's name. */
    public boolean isStaged() {
        return leading.size() + fields.size() > FactoryWriter.MOST_ARGUMENTS;
    }
}
