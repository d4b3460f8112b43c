package io.waybill.schema.extract;

import io.waybill.schema.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * A class of the client's {@code models} package.
 *
 * @param name the simple class name, such as {@code V1Container}
 * @param description what the API says of it, empty where it says nothing
 * @param fields its fields, as declared; references name model classes
 */
record ModelClass(String name, String description, List<ModelField> fields) {

    /**
     * A field of a model class.
     *
     * @param name the name in YAML
     * @param type its type; references name model classes
     * @param required whether the API marks it so
     * @param description what the API says of it, empty where it says nothing
     */
    record ModelField(String name, ValueType type, boolean required, String description) {}

    Optional<ModelField> field(String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
