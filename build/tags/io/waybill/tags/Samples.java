package io.waybill.tags;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import java.util.Optional;

/** Small values of the types of the API, for tests. */
public final class Samples {

    private Samples() {}

    /** A value for a field of a type. */
    public static Node of(String field, String type, ApiSchema schema) {
        return of(schema.type(type)
                .flatMap(known -> known.field(field))
                .orElseThrow()
                .type());
    }

    /** A value of a type. */
    public static Node of(ValueType type) {
        if (type instanceof ListOf list) {
            return Sequence.of(of(list.element()));
        }
        if (type instanceof MapOf map) {
            return Mapping.empty().with("a", of(map.value()));
        }
        if (type instanceof Primitive primitive) {
            return switch (primitive) {
                case STRING -> Scalar.of("a");
                case BOOLEAN -> Scalar.of(true);
                case INT32, INT64, INT_OR_STRING, DOUBLE -> Scalar.of(1);
                case QUANTITY -> Scalar.of("1");
                case DATE_TIME -> Scalar.of("2026-01-01T00:00:00Z");
                case BYTES -> Scalar.of("YQ==");
                case ANY -> Mapping.empty();
            };
        }
        boolean isSelector = type.referencedType().equals(Optional.of("meta.v1.LabelSelector"));
        return isSelector ? Mapping.empty().with("matchLabels", Mapping.empty().with("a", Scalar.of("a"))) : Mapping.empty();
    }
}
