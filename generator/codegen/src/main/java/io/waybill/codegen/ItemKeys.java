package io.waybill.codegen;

import io.waybill.schema.Field;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import java.util.List;
import java.util.Optional;

/** The required string by which the items of a list of one type are identified, such as {@code name}. */
final class ItemKeys {

    private final DslContext context;
    private final String typeName;

    ItemKeys(DslContext context, String typeName) {
        this.context = context;
        this.typeName = typeName;
    }

    /** The key of a list; empty where there is none, several, or one that an item may lack. */
    Optional<String> of(Field field) {
        List<String> keys = context.traits().of(typeName, field.name()).keys();
        return keys.size() == 1 && field.type() instanceof ListOf list
                ? list.element()
                        .referencedType()
                        .flatMap(context.schema()::type)
                        .flatMap(item -> item.field(keys.get(0)))
                        .filter(key -> key.required() && key.type() == ValueType.Primitive.STRING)
                        .map(Field::name)
                : Optional.empty();
    }
}
