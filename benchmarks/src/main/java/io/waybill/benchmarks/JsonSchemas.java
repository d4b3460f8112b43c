package io.waybill.benchmarks;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.JsonWriter;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the JSON schema of each kind of the newest minor to a file of its own, for validators of JSON schemas: with the
 * names that kubeconform gives them, and as strict as those that it calls strict.
 */
public final class JsonSchemas {

    private final ServedApi api;

    private JsonSchemas(ServedApi api) {
        this.api = api;
    }

    /** Writes to the folder that is the argument. */
    public static void main(String[] args) throws IOException {
        ApiHistory history = ApiHistory.load();
        JsonSchemas schemas = new JsonSchemas(ServedApi.of(history, history.newest()));
        for (Kind kind : schemas.api.schema().kinds()) {
            Files.writeString(Path.of(args[0]).resolve(fileName(kind)), JsonWriter.toJson(schemas.of(kind)));
        }
    }

    private static String fileName(Kind kind) {
        String group = kind.group().isEmpty() ? "" : "-" + kind.group().split("\\.", 2)[0];
        return (kind.name() + group + "-" + kind.version()).toLowerCase(Locale.ROOT) + ".json";
    }

    private Mapping of(Kind kind) {
        Set<String> types = new LinkedHashSet<>();
        addReachable(kind.typeName(), types);
        Map<String, Node> definitions = new LinkedHashMap<>();
        types.forEach(type -> definitions.put(type, object(type(type))));
        return mapping(
                "$schema",
                Scalar.of("http://json-schema.org/draft-07/schema#"),
                "$ref",
                reference(kind.typeName()),
                "definitions",
                Mapping.of(definitions));
    }

    private void addReachable(String name, Set<String> types) {
        if (types.add(name)) {
            type(name)
                    .fields()
                    .forEach(field -> field.type().referencedType().ifPresent(inner -> addReachable(inner, types)));
        }
    }

    private ObjectType type(String name) {
        return api.schema().type(name).orElseThrow();
    }

    private Mapping object(ObjectType type) {
        Map<String, Node> properties = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            properties.put(field.name(), property(type, field));
        }
        List<String> required = type.requiredFields().stream()
                .filter(field -> !api.traits().of(type.name(), field.name()).isOptional())
                .map(Field::name)
                .toList();
        Map<String, Node> object = new LinkedHashMap<>();
        object.put("type", Scalar.of("object"));
        object.put("additionalProperties", Scalar.of(type.isOpen()));
        object.put("properties", Mapping.of(properties));
        if (!required.isEmpty()) {
            object.put("required", texts(required));
        }
        return Mapping.of(object);
    }

    private Mapping property(ObjectType type, Field field) {
        Mapping value = value(field.type());
        return api.traits()
                .of(type.name(), field.name())
                .allowed()
                .filter(allowed -> field.type() == Primitive.STRING)
                .map(allowed -> mapping("enum", texts(allowed.in(api.minor()))))
                .orElse(value);
    }

    private static Mapping value(ValueType type) {
        if (type instanceof ListOf list) {
            return mapping("type", Scalar.of("array"), "items", value(list.element()));
        }
        if (type instanceof MapOf map) {
            return mapping("type", Scalar.of("object"), "additionalProperties", value(map.value()));
        }
        if (type instanceof Reference reference) {
            return mapping("$ref", reference(reference.typeName()));
        }
        return switch ((Primitive) type) {
            case STRING, BYTES, DATE_TIME -> mapping("type", Scalar.of("string"));
            case BOOLEAN -> mapping("type", Scalar.of("boolean"));
            case INT32, INT64 -> mapping("type", Scalar.of("integer"));
            case DOUBLE -> mapping("type", Scalar.of("number"));
            case QUANTITY -> mapping("type", texts(List.of("string", "number")));
            case INT_OR_STRING -> mapping("type", texts(List.of("string", "integer")));
            case ANY -> Mapping.empty();
        };
    }

    private static Scalar reference(String typeName) {
        return Scalar.of("#/definitions/" + typeName);
    }

    private static Sequence texts(Collection<String> texts) {
        return Sequence.of(texts, Scalar::of);
    }

    private static Mapping mapping(Object... keysAndValues) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], (Node) keysAndValues[i + 1]);
        }
        return Mapping.of(entries);
    }
}
