package io.waybill.schema.openapi;

import io.waybill.schema.Field;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The types of OpenAPI documents. Objects within objects, as custom resources have them, become types of their own. */
final class OpenApiSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String PROPERTIES = "properties";
    private static final String KINDS = "x-kubernetes-group-version-kind";

    private final Span span;
    private final Map<String, Map<String, Object>> schemas = new TreeMap<>();
    private final Map<String, String> typeByKind = new HashMap<>();
    private final Map<String, ObjectType> types = new TreeMap<>();
    private final Map<String, Map<String, FieldTraits>> traits = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();

    OpenApiSchemas(Minor minor) {
        this.span = new Span(minor, minor);
    }

    void add(Map<String, ?> document) {
        Map<String, Object> found = Json.map(Json.map(document, "components"), "schemas");
        for (String name : found.keySet()) {
            Map<String, Object> schema = Json.map(found, name);
            schemas.put(name, schema);
            Json.maps(schema, KINDS).forEach(id -> typeByKind.put(key(id), PublishedNames.ours(name)));
        }
    }

    /** The type of a kind, which group, version and kind name. */
    Optional<String> typeOf(Map<String, Object> id) {
        return Optional.ofNullable(typeByKind.get(key(id)));
    }

    private static String key(Map<String, Object> id) {
        return Json.text(id, "group") + "/" + Json.text(id, "version") + " " + Json.text(id, "kind");
    }

    List<ObjectType> types() {
        read();
        return List.copyOf(types.values());
    }

    Map<String, Map<String, FieldTraits>> traits() {
        read();
        return traits;
    }

    Map<String, String> texts() {
        read();
        return texts;
    }

    private void read() {
        if (types.isEmpty()) {
            schemas.forEach((name, schema) -> {
                if (isObject(name)) {
                    object(PublishedNames.ours(name), schema);
                }
            });
        }
    }

    private boolean isObject(String published) {
        return PublishedNames.plain(published).isEmpty()
                && !Json.map(schemas.getOrDefault(published, Map.of()), PROPERTIES)
                        .isEmpty();
    }

    private void object(String name, Map<String, Object> schema) {
        Map<String, Object> properties = Json.map(schema, PROPERTIES);
        Set<String> required = Set.copyOf(Json.texts(schema, "required"));
        List<Field> fields = new ArrayList<>();
        texts.put(name, Json.text(schema, "description"));
        for (String field : properties.keySet().stream().sorted().toList()) {
            Map<String, Object> property = Json.map(properties, field);
            fields.add(new Field(field, type(property, name, field), required.contains(field), span));
            texts.put(name + "#" + field, Json.text(property, "description"));
            OpenApiTraits.of(name, field, property)
                    .ifPresent(found ->
                            traits.computeIfAbsent(name, key -> new TreeMap<>()).put(field, found));
        }
        ObjectType type = ObjectType.of(name, span, fields);
        types.put(name, Json.isTrue(schema, "x-kubernetes-preserve-unknown-fields") ? type.open() : type);
    }

    private ValueType type(Map<String, Object> schema, String owner, String field) {
        String reference = reference(schema);
        if (!reference.isEmpty()) {
            return PublishedNames.plain(reference)
                    .orElseGet(() -> isObject(reference)
                            ? new Reference(PublishedNames.ours(reference))
                            : type(schemas.getOrDefault(reference, Map.of()), owner, field));
        }
        if (Json.isTrue(schema, "x-kubernetes-int-or-string")) {
            return Primitive.INT_OR_STRING;
        }
        return switch (Json.text(schema, "type")) {
            case "array" -> new ListOf(type(Json.map(schema, "items"), owner, field));
            case "object" -> objectType(schema, owner, field);
            case "string" -> text(Json.text(schema, "format"));
            case "integer" -> Json.text(schema, "format").equals("int32") ? Primitive.INT32 : Primitive.INT64;
            case "number" -> Primitive.DOUBLE;
            case "boolean" -> Primitive.BOOLEAN;
            default -> Primitive.ANY;
        };
    }

    private ValueType objectType(Map<String, Object> schema, String owner, String field) {
        if (schema.get("additionalProperties") instanceof Map<?, ?>) {
            return new MapOf(type(Json.map(schema, "additionalProperties"), owner, field));
        }
        if (Json.map(schema, PROPERTIES).isEmpty()) {
            return Primitive.ANY;
        }
        String nested = owner + "_" + field;
        object(nested, schema);
        return new Reference(nested);
    }

    private static ValueType text(String format) {
        return switch (format) {
            case "byte" -> Primitive.BYTES;
            case "date-time" -> Primitive.DATE_TIME;
            default -> Primitive.STRING;
        };
    }

    private static String reference(Map<String, Object> schema) {
        String direct = Json.text(schema, "$ref");
        if (!direct.isEmpty()) {
            return direct.substring(REFERENCE.length());
        }
        return Json.maps(schema, "allOf").stream()
                .map(part -> Json.text(part, "$ref"))
                .filter(text -> text.startsWith(REFERENCE))
                .map(text -> text.substring(REFERENCE.length()))
                .findFirst()
                .orElse("");
    }
}
