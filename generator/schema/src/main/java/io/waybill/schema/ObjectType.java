package io.waybill.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An object with named fields, such as {@code core.v1.Container}. */
public final class ObjectType {

    private final String name;
    private final Span span;
    private final List<Field> fields;
    private final Map<String, Field> byName;
    private final boolean isOpen;

    private ObjectType(String name, Span span, List<Field> fields, boolean isOpen) {
        this.isOpen = isOpen;
        this.name = name;
        this.span = span;
        this.fields = List.copyOf(fields);
        this.byName = fields.stream()
                .collect(Collectors.toMap(Field::name, field -> field, (first, second) -> second, LinkedHashMap::new));
    }

    /**
     * A type.
     *
     * @param name API package, version and Go name, such as {@code core.v1.Container}
     * @param span the minors that have it
     * @param fields its fields in the schema's order; a field that changed appears once per form
     */
    public static ObjectType of(String name, Span span, List<Field> fields) {
        return new ObjectType(name, span, fields, false);
    }

    /** This type, open to fields that it does not name. */
    public ObjectType open() {
        return new ObjectType(name, span, fields, true);
    }

    /** Whether objects may have fields that this type does not name. */
    public boolean isOpen() {
        return isOpen;
    }

    /** API package, version and Go name, such as {@code core.v1.Container}. */
    public String name() {
        return name;
    }

    /** The last part of the name, such as {@code Container}. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** API package and version, such as {@code core.v1}. */
    public String apiPackage() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The minors that have this type. */
    public Span span() {
        return span;
    }

    /** The fields in the schema's order. */
    public List<Field> fields() {
        return fields;
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return Optional.ofNullable(byName.get(fieldName));
    }

    /** The fields that must be there, in the schema's order. */
    public List<Field> requiredFields() {
        return fields.stream().filter(Field::required).toList();
    }

    /** This type as one minor has it. */
    ObjectType at(Minor minor) {
        return new ObjectType(
                name,
                span,
                fields.stream().filter(field -> field.span().contains(minor)).toList(),
                isOpen);
    }

    @Override
    public String toString() {
        return name;
    }
}
