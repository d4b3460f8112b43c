package io.waybill.crd;

import io.waybill.schema.AllowedValues;
import io.waybill.schema.Field;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Primitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the structures of kinds into the model that Java is written from. */
final class KindTypes {

    private static final Span ALWAYS = new Span(new Minor(0), new Minor(Integer.MAX_VALUE));

    private static final List<Field> HEAD = List.of(
            new Field("apiVersion", Primitive.STRING, true, ALWAYS),
            new Field("kind", Primitive.STRING, true, ALWAYS),
            new Field("metadata", Primitive.ANY, false, ALWAYS));

    private final List<Kind> kinds = new ArrayList<>();
    private final List<ObjectType> types = new ArrayList<>();
    private final Map<String, Map<String, FieldTraits>> traits = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();

    /** Adds a kind, whose class is of that name. */
    void kind(Definition definition, String version, String typeName) {
        kinds.add(new Kind(
                definition.group(),
                version,
                definition.kind(),
                definition.plural(),
                definition.isNamespaced(),
                typeName,
                Kind.ALL_VERBS,
                ALWAYS));
    }

    /**
     * Adds the structures of the kinds of a package.
     *
     * @param roots the structures of the kinds themselves
     * @param names the classes of all
     * @param classes the names of the package, for enums
     */
    void structures(String javaPackage, Collection<Structure> roots, StructureNames names, ClassNames classes) {
        names.all().forEach((structure, name) -> {
            List<Field> fields = new ArrayList<>(roots.contains(structure) ? HEAD : List.of());
            String type = javaPackage + "." + name;
            for (Property property : structure.properties()) {
                fields.add(new Field(
                        property.name(), type(property.form(), javaPackage, names), property.required(), ALWAYS));
                describe(type, property);
                allowed(type, property, classes);
            }
            descriptions.put(type, structure.description());
            ObjectType objectType = ObjectType.of(type, ALWAYS, fields);
            types.add(structure.isOpen() ? objectType.open() : objectType);
        });
    }

    private void describe(String type, Property property) {
        descriptions.put(type + "#" + property.name(), property.description());
    }

    private void allowed(String type, Property property, ClassNames classes) {
        if (property.allowed().isEmpty()) {
            return;
        }
        int dot = type.lastIndexOf('.');
        String part = property.form() instanceof Form.ListOf
                ? Names.singular(property.name())
                : Names.capitalized(property.name());
        String name = type.substring(0, dot + 1) + classes.first(type.substring(dot + 1) + part);
        AllowedValues allowed = new AllowedValues(
                name,
                property.allowed().stream()
                        .map(text -> new AllowedValues.Value(text, ALWAYS.since()))
                        .toList());
        traits.computeIfAbsent(type, any -> new HashMap<>()).put(property.name(), FieldTraits.of(allowed));
    }

    private static ValueType type(Form form, String javaPackage, StructureNames names) {
        if (form instanceof Form.Plain plain) {
            return plain.type();
        }
        if (form instanceof Form.ListOf list) {
            return new ValueType.ListOf(type(list.element(), javaPackage, names));
        }
        if (form instanceof Form.MapOf map) {
            return new ValueType.MapOf(type(map.value(), javaPackage, names));
        }
        Form.Fields fields = (Form.Fields) form;
        return new ValueType.Reference(fields.builtIn()
                .map(type -> "io.waybill.dsl." + type)
                .orElseGet(() -> javaPackage + "." + names.of(fields.structure())));
    }

    List<Kind> kinds() {
        return kinds;
    }

    List<ObjectType> types() {
        return types;
    }

    Map<String, Map<String, FieldTraits>> traits() {
        return traits;
    }

    Map<String, String> descriptions() {
        return descriptions;
    }
}
