package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Objects of every kind: each has every object that its type may hold, and the values that its keys need. */
final class Samples {

    private static final int DEEPEST = 9;

    /** Alternatives of which an object has one, and what changes the meaning of others. */
    private static final Set<String> LEFT_OUT =
            Set.of("status", "managedFields", "ephemeralContainers", "x-kubernetes-validations");

    private Samples() {}

    static Mapping of(ServedApi api, Kind kind) {
        Mapping body = object(api, kind.typeName(), 0);
        Mapping metadata = Mapping.empty().with("name", Scalar.of("a"));
        Mapping head = Mapping.empty()
                .with("apiVersion", Scalar.of(kind.apiVersion()))
                .with("kind", Scalar.of(kind.name()))
                .with("metadata", metadata);
        Mapping sample = head;
        for (String key : body.keys()) {
            Node value = body.get(key);
            if (head.get(key) == null && value != null) {
                sample = sample.with(key, value);
            }
        }
        return sample;
    }

    private static Mapping object(ServedApi api, String typeName, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        ObjectType type = api.schema().type(typeName).orElseThrow();
        for (Field field : type.fields()) {
            if (LEFT_OUT.contains(field.name()) || typeName.endsWith("JSONSchemaProps")) {
                continue;
            }
            boolean nested = depth < DEEPEST && isObject(field.type());
            if (nested && !field.name().equals("metadata") || field.required()) {
                fields.put(field.name(), value(api, field.type(), depth));
            }
        }
        return Mapping.of(fields);
    }

    private static boolean isObject(ValueType type) {
        return type instanceof Reference || type instanceof ListOf list && list.element() instanceof Reference;
    }

    private static Node value(ServedApi api, ValueType type, int depth) {
        if (type instanceof Reference reference) {
            return depth < DEEPEST ? object(api, reference.typeName(), depth + 1) : Mapping.empty();
        }
        if (type instanceof ListOf list) {
            return Sequence.of(value(api, list.element(), depth));
        }
        if (!(type instanceof Primitive primitive)) {
            return Mapping.empty();
        }
        return switch (primitive) {
            case BOOLEAN -> Scalar.of(true);
            case INT32, INT64, INT_OR_STRING, DOUBLE -> Scalar.of(7);
            case QUANTITY -> Scalar.of("1Gi");
            case DATE_TIME -> Scalar.of("2026-01-01T00:00:00Z");
            case STRING, BYTES, ANY -> Scalar.of("a");
        };
    }
}
