package io.waybill.validate.rules.schemas;

import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.ListOf;
import io.waybill.validate.expression.ExpressionType.MapOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What expressions can say of the values of a schema: of what the schema does not know, nothing. */
public final class SchemaExpressionTypes {

    private static final Fields METADATA = new Fields(Map.of("name", Simple.TEXT, "generateName", Simple.TEXT));

    private SchemaExpressionTypes() {}

    /**
     * The type of a schema's values; nothing where expressions cannot speak of them.
     *
     * @param isResource whether the values are resources, whose type and name are always known
     */
    public static Optional<ExpressionType> of(ValueSchema schema, boolean isResource) {
        if (schema.types().isIntOrString()) {
            return Optional.of(Simple.ANY);
        }
        return switch (schema.types().name()) {
            case "array" -> inner(schema.item()).map(ListOf::new);
            case "object" -> object(schema, isResource);
            case "string" -> Optional.of(text(schema.scalars().format()));
            case "boolean" -> Optional.of(Simple.BOOLEAN);
            case "number" -> Optional.of(Simple.DOUBLE);
            case "integer" -> Optional.of(Simple.INTEGER);
            default -> isResource ? Optional.of(new Fields(withResource(Map.of()))) : Optional.empty();
        };
    }

    private static Optional<ExpressionType> inner(@Nullable ValueSchema schema) {
        return schema == null ? Optional.empty() : of(schema, schema.types().isEmbedded());
    }

    private static Optional<ExpressionType> object(ValueSchema schema, boolean isResource) {
        if (schema.others() != null) {
            return inner(schema.others()).map(MapOf::new);
        }
        Map<String, ExpressionType> fields = new LinkedHashMap<>();
        schema.properties().forEach((name, property) -> inner(property).ifPresent(type -> fields.put(name, type)));
        return Optional.of(new Fields(isResource ? withResource(fields) : fields));
    }

    private static Map<String, ExpressionType> withResource(Map<String, ExpressionType> fields) {
        Map<String, ExpressionType> all = new LinkedHashMap<>(fields);
        all.put("apiVersion", Simple.TEXT);
        all.put("kind", Simple.TEXT);
        all.put("metadata", METADATA);
        return all;
    }

    private static Simple text(String format) {
        return switch (format) {
            case "byte" -> Simple.BYTES;
            case "duration" -> Simple.DURATION;
            case "date", "date-time" -> Simple.TIMESTAMP;
            default -> Simple.TEXT;
        };
    }
}
