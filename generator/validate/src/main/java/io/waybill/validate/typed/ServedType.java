package io.waybill.validate.typed;

import io.waybill.schema.Field;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ObjectType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object type as the target's API servers serve it, with what checks look up of it for every object. */
public final class ServedType {

    private final ObjectType type;
    private final ServedTypes types;
    private final Map<String, ServedField> fields = new HashMap<>();
    private final List<ServedField> required;
    private final List<ServedField> closed;
    private final List<ServedField> associative;
    private final List<ObjectCheck> checks;

    ServedType(ObjectType type, ServedTypes types) {
        this.type = type;
        this.types = types;
        Map<String, FieldTraits> traits = types.api().traits().of(type.name());
        RuleSet rules = types.rules();
        for (Field field : type.fields()) {
            FieldTraits ofField = traits.getOrDefault(field.name(), FieldTraits.NONE);
            boolean isDropped = types.api().drops(ofField);
            fields.put(field.name().intern(), new ServedField(field, ofField, isDropped, types));
        }
        this.required = rules.requires(type.name()) ? List.of() : required(type);
        this.closed = traits.keySet().stream()
                .filter(name -> !rules.judgesValues(type.name(), name))
                .map(fields::get)
                .filter(field -> field != null && field.traits().allowed().isPresent())
                .toList();
        this.associative = fields.values().stream()
                .filter(field ->
                        field.traits().isSet() || !field.traits().keys().isEmpty())
                .sorted(Comparator.comparing(ServedField::name))
                .toList();
        this.checks = rules.of(type.name());
    }

    private List<ServedField> required(ObjectType of) {
        return of.fields().stream()
                .filter(Field::required)
                .map(field -> fields.get(field.name()))
                .filter(field -> field != null && !field.traits().isOptional())
                .toList();
    }

    /** The type as the schema has it. */
    public ObjectType type() {
        return type;
    }

    ServedTypes types() {
        return types;
    }

    /** The field of that name; null where the type has none. */
    public @Nullable ServedField field(String name) {
        return fields.get(name);
    }

    /** The traits of a field, which is known to some minor but maybe not to this one. */
    FieldTraits traits(String name) {
        ServedField field = fields.get(name);
        return field == null ? types.api().traits().of(type.name(), name) : field.traits();
    }

    /** The fields that must be there, but for types whose own checks say what is missing. */
    public List<ServedField> required() {
        return required;
    }

    /** The fields that take one of a few values, but for those whose own checks say which. */
    List<ServedField> closed() {
        return closed;
    }

    /** The lists whose items are told apart by keys, or by what they are. */
    List<ServedField> associative() {
        return associative;
    }

    /** What is to be checked of each object. */
    List<ObjectCheck> checks() {
        return checks;
    }
}
