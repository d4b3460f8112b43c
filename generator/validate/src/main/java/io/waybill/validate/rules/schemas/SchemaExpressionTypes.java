package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.ListKind;
import io.waybill.validate.expression.ExpressionType.ListOf;
import io.waybill.validate.expression.ExpressionType.MapOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import io.waybill.validate.expression.ExpressionType.Sized;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What expressions can say of the values of a schema, and how large the values can be: of what the schema does not know,
 * nothing.
 *
 * <p>Source: SchemaDeclType of k8s.io/apiserver/pkg/cel/common/schemas.go.
 */
public final class SchemaExpressionTypes {

    /** The largest request that an API server reads, in bytes. */
    public static final long REQUEST = 3L * 1024 * 1024;

    private static final long LONGEST_TEXT = REQUEST - 2;
    private static final long BYTES_OF_CHARACTER = 4;

    private static final Sized ANY_TEXT = new Sized(Simple.TEXT, LONGEST_TEXT);
    private static final Fields METADATA = new Fields(Map.of("name", ANY_TEXT, "generateName", ANY_TEXT));

    /** Limits that are tried although the schema does not have them. */
    private final Map<ValueSchema, Long> tried;

    private SchemaExpressionTypes(Map<ValueSchema, Long> tried) {
        this.tried = tried;
    }

    /**
     * The type of a schema's values.
     *
     * @param type the type
     * @param smallest how many bytes a value takes in JSON at least
     */
    public record Typed(ExpressionType type, long smallest) {}

    /**
     * The type of a schema's values; nothing where expressions cannot speak of them.
     *
     * @param isResource whether the values are resources, whose type and name are always known
     */
    public static Optional<ExpressionType> of(ValueSchema schema, boolean isResource) {
        return typed(schema, isResource, Map.of()).map(Typed::type);
    }

    /**
     * The type of a schema's values with their size, were some schemas within it limited.
     *
     * @param isResource whether the values are resources, whose type and name are always known
     * @param tried the limits, by the very schemas
     */
    public static Optional<Typed> typed(ValueSchema schema, boolean isResource, Map<ValueSchema, Long> tried) {
        return new SchemaExpressionTypes(tried).read(schema, isResource);
    }

    private Optional<Typed> read(ValueSchema schema, boolean isResource) {
        if (schema.types().isIntOrString()) {
            return Optional.of(new Typed(new Sized(Simple.ANY, longest(schema, LONGEST_TEXT)), 1));
        }
        return switch (schema.types().name()) {
            case "array" -> list(schema);
            case "object" -> object(schema, isResource);
            case "string" -> Optional.of(text(schema));
            case "boolean" -> Optional.of(new Typed(Simple.BOOLEAN, 4));
            case "number" -> Optional.of(new Typed(Simple.DOUBLE, 1));
            case "integer" -> Optional.of(new Typed(Simple.INTEGER, 1));
            default -> isResource ? Optional.of(new Typed(new Fields(withResource(Map.of())), 2)) : Optional.empty();
        };
    }

    private Optional<Typed> inner(@Nullable ValueSchema schema) {
        return schema == null ? Optional.empty() : read(schema, schema.types().isEmbedded());
    }

    private Optional<Typed> list(ValueSchema schema) {
        return inner(schema.item()).map(item -> {
            long most = most(schema, schema.ofLists().size()).orElse((REQUEST - 2) / (item.smallest() + 1));
            ListKind kind = switch (schema.types().listType()) {
                case "set" -> ListKind.SET;
                case "map" -> ListKind.MAP;
                default -> ListKind.ATOMIC;
            };
            return new Typed(new ListOf(item.type(), kind, schema.types().keys(), most), 2);
        });
    }

    private Optional<Typed> object(ValueSchema schema, boolean isResource) {
        if (schema.others() != null && !isResource) {
            return inner(schema.others()).map(value -> {
                long most = most(schema, schema.ofObjects().size()).orElse((REQUEST - 2) / (value.smallest() + 6));
                return new Typed(new MapOf(value.type(), most), 2);
            });
        }
        Map<String, ExpressionType> fields = new LinkedHashMap<>();
        long smallest = 2;
        for (Map.Entry<String, ValueSchema> property : schema.properties().entrySet()) {
            String name = property.getKey();
            Optional<Typed> typed = inner(property.getValue());
            typed.ifPresent(type -> fields.put(name, type.type()));
            if (typed.isPresent()
                    && schema.ofObjects().required().contains(name)
                    && property.getValue().defaultValue() == null) {
                smallest += name.getBytes(StandardCharsets.UTF_8).length
                        + typed.get().smallest()
                        + 4;
            }
        }
        return Optional.of(new Typed(new Fields(isResource ? withResource(fields) : fields), smallest));
    }

    private static Map<String, ExpressionType> withResource(Map<String, ExpressionType> fields) {
        Map<String, ExpressionType> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("apiVersion", ANY_TEXT);
        all.putIfAbsent("kind", ANY_TEXT);
        boolean hasNames = all.get("metadata") instanceof Fields metadata
                && metadata.types().containsKey("name")
                && metadata.types().containsKey("generateName");
        if (!hasNames) {
            all.put("metadata", METADATA);
        }
        return all;
    }

    private Typed text(ValueSchema schema) {
        return switch (schema.scalars().format()) {
            case "byte" ->
                new Typed(
                        new Sized(
                                Simple.BYTES,
                                most(schema, schema.scalars().length()).orElse(LONGEST_TEXT)),
                        2);
            case "duration" -> new Typed(new Sized(Simple.DURATION, 32), 3);
            case "date" -> new Typed(new Sized(Simple.TIMESTAMP, 12), 12);
            case "date-time" -> new Typed(new Sized(Simple.TIMESTAMP, 32), 21);
            default -> new Typed(new Sized(Simple.TEXT, longest(schema, longestValue(schema))), 2);
        };
    }

    private static long longestValue(ValueSchema schema) {
        if (schema.scalars().values().isEmpty()) {
            return LONGEST_TEXT;
        }
        long longest = 0;
        for (Node value : schema.scalars().values()) {
            if (value instanceof Scalar scalar && scalar.value() instanceof String text) {
                longest = Math.max(longest, text.getBytes(StandardCharsets.UTF_8).length);
            }
        }
        return longest;
    }

    /** The length in bytes of the longest text that a schema allows. */
    private long longest(ValueSchema schema, long without) {
        return most(schema, schema.scalars().length())
                .map(length ->
                        length > Long.MAX_VALUE / BYTES_OF_CHARACTER ? Long.MAX_VALUE : length * BYTES_OF_CHARACTER)
                .orElse(without);
    }

    private Optional<Long> most(ValueSchema schema, ValueSchema.Limits limits) {
        Long trial = tried.get(schema);
        if (trial != null) {
            return Optional.of(trial);
        }
        return Optional.ofNullable(limits.most()).map(most -> most.signum() < 0 ? 0 : most.longValue());
    }
}
