package io.waybill.crd;

import io.waybill.schema.ValueType;
import org.jspecify.annotations.Nullable;

/** The form of the values that a schema allows in a field. */
sealed interface Form {

    /**
     * A value without fields of its own.
     *
     * @param type its type
     */
    record Plain(ValueType.Primitive type) implements Form {}

    /**
     * A list.
     *
     * @param element the form of each item
     */
    record ListOf(Form element) implements Form {}

    /**
     * A mapping with free keys.
     *
     * @param value the form of each value
     */
    record MapOf(Form value) implements Form {}

    /**
     * An object with fields.
     *
     * @param structure its fields
     */
    record Fields(Structure structure) implements Form {}

    /** The structure of this value, of its items or of its values; null if there is none. */
    default @Nullable Structure structure() {
        if (this instanceof Fields fields) {
            return fields.structure();
        }
        if (this instanceof ListOf list) {
            return list.element().structure();
        }
        return this instanceof MapOf map ? map.value().structure() : null;
    }
}
