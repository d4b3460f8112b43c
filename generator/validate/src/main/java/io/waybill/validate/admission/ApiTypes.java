package io.waybill.validate.admission;

import io.waybill.schema.Field;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.Simple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What expressions can say of the built-in kinds when API servers check their types: all fields but those with amounts,
 * and of what is within itself nothing.
 *
 * <p>Source: SchemaDeclType of k8s.io/apiserver/pkg/cel/common/schemas.go, and openapi/resolver/refs.go.
 */
final class ApiTypes {

    private final ServedApi api;
    private final Set<String> within = new HashSet<>();

    ApiTypes(ServedApi api) {
        this.api = api;
    }

    /** The type of a kind's objects. */
    Optional<ExpressionType> of(String apiVersion, String kind) {
        return api.schema().kind(apiVersion, kind).flatMap(known -> of(new Reference(known.typeName())));
    }

    private Optional<ExpressionType> of(ValueType type) {
        if (type instanceof Primitive primitive) {
            return primitive == Primitive.QUANTITY ? Optional.empty() : Optional.of(simple(primitive));
        }
        if (type instanceof ListOf list) {
            return of(list.element()).map(ExpressionType.ListOf::new);
        }
        if (type instanceof MapOf map) {
            return of(map.value()).map(ExpressionType.MapOf::new);
        }
        return Optional.of(fields(((Reference) type).typeName()));
    }

    private static ExpressionType simple(Primitive primitive) {
        return switch (primitive) {
            case STRING -> Simple.TEXT;
            case BOOLEAN -> Simple.BOOLEAN;
            case INT32, INT64 -> Simple.INTEGER;
            case DOUBLE -> Simple.DOUBLE;
            case DATE_TIME -> Simple.TIMESTAMP;
            case BYTES -> Simple.BYTES;
            default -> Simple.ANY;
        };
    }

    private ExpressionType fields(String typeName) {
        Map<String, ExpressionType> fields = new HashMap<>();
        if (within.add(typeName)) {
            api.schema().type(typeName).ifPresent(type -> type.fields().forEach(field -> add(field, fields)));
            within.remove(typeName);
        }
        return new Fields(fields);
    }

    private void add(Field field, Map<String, ExpressionType> fields) {
        of(field.type()).ifPresent(type -> fields.put(field.name(), type));
    }
}
