package io.waybill.crd;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ValueType.Primitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the forms of values that the schema of one version of a definition allows. */
final class SchemaReader {

    /** A class has no room for many more: its constants are counted with 16 bits. */
    private static final int MOST_PROPERTIES = 1000;

    private static final int LONGEST_NAME = 200;

    /** A factory that asks for more has more parameters than Java allows; then none is asked for. */
    private static final int MOST_REQUIRED = 100;

    /** A class has no room for enums that are much longer, and nobody reads them. */
    private static final int MOST_VALUES = 500;

    private final String definition;
    private final boolean prunes;
    private final Structures structures;
    private final Consumer<Problem> problems;

    /**
     * A reader for one version.
     *
     * @param definition the definition's name
     * @param prunes whether fields are dropped that the schema does not have
     * @param structures gets the structures, and knows those of other definitions in the same package
     * @param problems receives what cannot be turned into Java
     */
    SchemaReader(String definition, boolean prunes, Structures structures, Consumer<Problem> problems) {
        this.structures = structures;
        this.definition = definition;
        this.prunes = prunes;
        this.problems = problems;
    }

    /** The structure of resources, without what all of them have. */
    Structure root(Optional<Mapping> schema, FieldPath at, String deprecation) {
        Mapping root = schema.orElseGet(Mapping::empty);
        List<Property> properties = new ArrayList<>(properties(root, at, true));
        properties.removeIf(property -> Set.of("apiVersion", "kind", "metadata").contains(property.name()));
        String description =
                root.string("description").orElse("") + (deprecation.isEmpty() ? "" : " Deprecated: " + deprecation);
        return new Structure(-1, properties, isOpen(root) || schema.isEmpty(), description.strip(), Set.of());
    }

    private boolean isOpen(Mapping schema) {
        return !prunes
                || isTrue(schema, "x-kubernetes-preserve-unknown-fields")
                || schema.get("properties") != null && takesOthers(schema);
    }

    private static boolean takesOthers(Mapping schema) {
        return schema.get("additionalProperties") instanceof Mapping || isTrue(schema, "additionalProperties");
    }

    /**
     * The form of a value.
     *
     * @param property what it, or the list or map that it is in, is called; empty where no type of Kubernetes is wanted
     */
    private Form form(Mapping schema, String property, FieldPath at) {
        if (isTrue(schema, "x-kubernetes-int-or-string") || isIntOrString(schema)) {
            boolean isAmount =
                    schema.string("pattern").filter(Amounts.PATTERN::equals).isPresent();
            return new Form.Plain(isAmount ? Primitive.QUANTITY : Primitive.INT_OR_STRING);
        }
        return switch (schema.string("type").orElse("")) {
            case "string" -> new Form.Plain(text(schema));
            case "boolean" -> new Form.Plain(Primitive.BOOLEAN);
            case "integer" ->
                new Form.Plain(
                        schema.string("format").equals(Optional.of("int32")) ? Primitive.INT32 : Primitive.INT64);
            case "number" -> new Form.Plain(Primitive.DOUBLE);
            case "array" -> new Form.ListOf(inner(schema, "items", property, at));
            case "object" -> object(schema, property, at);
            case "" ->
                schema.mapping("properties").isPresent() ? object(schema, property, at) : new Form.Plain(Primitive.ANY);
            default -> new Form.Plain(Primitive.ANY);
        };
    }

    private static boolean isIntOrString(Mapping schema) {
        return schema.get("type") == null
                && schema.get("anyOf") instanceof Sequence anyOf
                && anyOf.items().stream()
                        .map(one -> one instanceof Mapping inner
                                ? inner.string("type").orElse("")
                                : "")
                        .toList()
                        .equals(List.of("integer", "string"));
    }

    private static Primitive text(Mapping schema) {
        return switch (schema.string("format").orElse("")) {
            case "date-time" -> Primitive.DATE_TIME;
            case "byte" -> Primitive.BYTES;
            default -> Primitive.STRING;
        };
    }

    private Form inner(Mapping schema, String keyword, String property, FieldPath at) {
        return schema.mapping(keyword)
                .map(inner -> form(inner, property, at.field(keyword)))
                .orElse(new Form.Plain(Primitive.ANY));
    }

    private Form object(Mapping schema, String property, FieldPath at) {
        if (isTrue(schema, "x-kubernetes-embedded-resource")) {
            return Form.Plain.RESOURCE;
        }
        boolean hasProperties =
                schema.mapping("properties").filter(map -> !map.isEmpty()).isPresent();
        if (!hasProperties && takesOthers(schema)) {
            return new Form.MapOf(inner(schema, "additionalProperties", property, at));
        }
        if (!hasProperties && isOpen(schema)) {
            return new Form.Plain(Primitive.ANY);
        }
        return fields(properties(schema, at, false), schema, property);
    }

    private Form fields(List<Property> properties, Mapping schema, String name) {
        String description = schema.string("description").orElse("");
        Structure structure = structures.of(properties, isOpen(schema), description, name);
        if (structure.like().isEmpty() || name.isEmpty()) {
            return new Form.Fields(structure, Optional.empty());
        }
        StringBuilder words = new StringBuilder(description);
        properties.forEach(property -> words.append(' ').append(property.description()));
        return new Form.Fields(structure, structures.builtIn().of(structure, name, words.toString()));
    }

    private List<Property> properties(Mapping schema, FieldPath at, boolean ofRoot) {
        Mapping named = schema.mapping("properties").orElseGet(Mapping::empty);
        FieldPath place = at.field("properties");
        if (named.size() > MOST_PROPERTIES) {
            problem(
                    place,
                    named.origin(),
                    "A Java class can have at most " + MOST_PROPERTIES + " properties; this schema has "
                            + named.size());
            return List.of();
        }
        Set<String> required = required(schema);
        List<Property> properties = new ArrayList<>();
        for (String name : named.keys()) {
            FieldPath here = place.key(name);
            if (!Names.hasJavaName(name) || name.length() > LONGEST_NAME) {
                problem(
                        here,
                        named.originOf(name),
                        "Cannot name a Java method after the property \"" + shown(name)
                                + "\"; it needs a letter, a digit or _, and at most " + LONGEST_NAME + " characters");
                continue;
            }
            Mapping property = named.mapping(name).orElseGet(Mapping::empty);
            Form form = form(property, ofRoot ? "" : name, here);
            properties.add(property(name, form, property, required.contains(name)));
        }
        return properties;
    }

    private static String shown(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, 40) + "..." : name;
    }

    private static Property property(String name, Form form, Mapping schema, boolean required) {
        Node value = schema.get("default");
        boolean hasDefault = value != null && !(value instanceof Scalar scalar && scalar.isNull());
        Mapping valued = form instanceof Form.ListOf ? schema.mapping("items").orElse(schema) : schema;
        return new Property(name, form, required && !hasDefault, allowed(form, valued), SchemaDescriptions.of(schema));
    }

    private static List<String> allowed(Form form, Mapping schema) {
        Form valued = form instanceof Form.ListOf list ? list.element() : form;
        if (!valued.equals(new Form.Plain(Primitive.STRING)) || !(schema.get("enum") instanceof Sequence values)) {
            return List.of();
        }
        List<String> texts = values.items().stream()
                .filter(value -> value instanceof Scalar scalar && scalar.isString())
                .map(value -> ((Scalar) value).text())
                .distinct()
                .toList();
        boolean isReadable =
                texts.size() <= MOST_VALUES && texts.stream().allMatch(text -> text.length() <= LONGEST_NAME);
        return isReadable ? texts : List.of();
    }

    private static Set<String> required(Mapping schema) {
        Set<String> required = new HashSet<>();
        if (schema.get("required") instanceof Sequence names) {
            for (Node name : names.items()) {
                required.add(name instanceof Scalar scalar ? scalar.text() : "");
            }
        }
        return required.size() > MOST_REQUIRED ? Set.of() : required;
    }

    private static boolean isTrue(Mapping schema, String keyword) {
        return schema.bool(keyword).orElse(false);
    }

    private void problem(FieldPath at, @Nullable Origin origin, String message) {
        problems.accept(new Problem(definition, at, origin, message));
    }

    /** Amounts such as {@code 100Mi}. */
    private static final class Amounts {

        /** How definitions generated from Go types mark quantities among numbers and strings. */
        static final String PATTERN = "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))"
                + "(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$";
    }
}
