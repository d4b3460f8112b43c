package io.waybill.crd;

import io.waybill.schema.ValueType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of the values that a schema allows in a field. */
sealed interface Form {

    /**
     * A value without fields of its own.
     *
     * @param type its type
     */
    record Plain(ValueType type) implements Form {

        /** A whole resource of any kind. */
        static final Plain RESOURCE = new Plain(new ValueType.Reference("io.waybill.dsl.Resource"));
    }

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
     * @param builtIn the type of Kubernetes that it is, such as {@code core.v1.Container}
     */
    record Fields(Structure structure, Optional<String> builtIn) implements Form {}

    /** The structure that needs a class for this value, its items or its values; null if there is none. */
    default @Nullable Structure own() {
        if (this instanceof Fields fields) {
            return fields.builtIn().isPresent() ? null : fields.structure();
        }
        if (this instanceof ListOf list) {
            return list.element().own();
        }
        return this instanceof MapOf map ? map.value().own() : null;
    }
}
