package io.waybill.lsp.facts;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.lsp.text.Caret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A place of a custom resource, by the OpenAPI schema of its definition. */
final class SchemaPlace implements Place {

    private final Mapping schema;

    SchemaPlace(Mapping schema) {
        this.schema = schema;
    }

    private String schemaType() {
        return schema.string("type").orElse("");
    }

    @Override
    public Form form() {
        return switch (schemaType()) {
            case "object" -> Form.MAPPING;
            case "array" -> Form.LIST;
            default -> Form.SCALAR;
        };
    }

    @Override
    public String type() {
        return schemaType().isEmpty() ? "any" : schemaType();
    }

    @Override
    public boolean isText() {
        return schemaType().equals("string");
    }

    @Override
    public boolean isWholeNumber() {
        return schemaType().equals("integer");
    }

    @Override
    public List<String> values() {
        return schemaType().equals("boolean") ? List.of("true", "false") : texts("enum");
    }

    private List<String> texts(String key) {
        return schema.sequence(key)
                .map(list -> StreamSupport.stream(list.spliterator(), false)
                        .flatMap(item -> item instanceof Scalar scalar ? Stream.of(scalar.text()) : Stream.empty())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<FieldFacts> fields() {
        Mapping properties = schema.mapping("properties").orElseGet(Mapping::empty);
        List<String> required = texts("required");
        List<FieldFacts> fields = new ArrayList<>();
        for (String name : properties.keys()) {
            properties
                    .mapping(name)
                    .ifPresent(property -> fields.add(new FieldFacts(
                            name, new SchemaPlace(property), required.contains(name), false, notes(property))));
        }
        return fields;
    }

    private static List<String> notes(Mapping property) {
        List<String> notes = new ArrayList<>();
        property.string("description").ifPresent(notes::add);
        List<String> values = new SchemaPlace(property).texts("enum");
        if (!values.isEmpty()) {
            notes.add("One of " + String.join(", ", values) + ".");
        }
        Node value = property.get("default");
        if (value instanceof Scalar scalar) {
            notes.add("Default: " + scalar.text() + ".");
        }
        return notes;
    }

    @Override
    public Optional<Place> step(String step) {
        if (form() == Form.LIST) {
            return step.equals(Caret.ITEM) ? schema.mapping("items").map(SchemaPlace::new) : Optional.empty();
        }
        return schema.mapping("properties")
                .flatMap(properties -> properties.mapping(step))
                .or(() -> schema.mapping("additionalProperties"))
                .map(SchemaPlace::new);
    }
}
