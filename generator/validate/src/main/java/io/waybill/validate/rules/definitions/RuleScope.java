package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.schemas.SchemaExpressionTypes;
import io.waybill.validate.rules.schemas.SchemaExpressionTypes.Typed;
import io.waybill.validate.rules.schemas.ValueSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a definition a rule stands: how many values it is evaluated on, and whether each has an old value.
 *
 * <p>Source: CELSchemaContext of apiextensions-apiserver's validation.
 *
 * @param schema the schema of the rule
 * @param name what the schema is of, such as {@code items}; empty for the root
 * @param isResource whether its values are resources
 * @param above the scopes around it, the root first
 * @param uncorrelated the outermost schema around it whose parts cannot be told apart
 */
record RuleScope(
        ValueSchema schema, String name, boolean isResource, List<RuleScope> above, Optional<FieldPath> uncorrelated) {

    static RuleScope root(ValueSchema schema) {
        return new RuleScope(schema, "", true, List.of(), Optional.empty());
    }

    RuleScope property(Schema written, String name, ValueSchema inner) {
        boolean isAtomic = written.object().text(Schema.MAP_TYPE).equals("atomic");
        return within(name, inner, isAtomic ? Optional.of(written.at()) : Optional.empty());
    }

    RuleScope items(Schema written, ValueSchema inner) {
        boolean isMap = schema.types().listType().equals("map");
        return within("items", inner, isMap ? Optional.empty() : Optional.of(written.at()));
    }

    RuleScope values(ValueSchema inner) {
        return within("values", inner, Optional.empty());
    }

    private RuleScope within(String part, ValueSchema inner, Optional<FieldPath> at) {
        List<RuleScope> scopes = new ArrayList<>(above);
        scopes.add(this);
        return new RuleScope(inner, part, inner.types().isEmbedded(), List.copyOf(scopes), uncorrelated.or(() -> at));
    }

    /** What an expression can cost on all values, were some schemas limited. */
    long cost(Expression expression, Map<ValueSchema, Long> tried) {
        Optional<Typed> type = SchemaExpressionTypes.typed(schema, isResource, tried);
        if (type.isEmpty()) {
            return 0;
        }
        long single = expression.estimatedCost(type.get().type());
        long times = cardinality(tried)
                .orElse(SchemaExpressionTypes.REQUEST / (type.get().smallest() + 1));
        return single != 0 && Long.MAX_VALUE / single < times ? Long.MAX_VALUE : single * times;
    }

    /** What an expression can cost on one value. */
    long single(Expression expression, Map<ValueSchema, Long> tried) {
        return SchemaExpressionTypes.typed(schema, isResource, tried)
                .map(type -> expression.estimatedCost(type.type()))
                .orElse(0L);
    }

    /** How many values there can be by the limits of the lists and maps around them; nothing where one has none. */
    private Optional<Long> cardinality(Map<ValueSchema, Long> tried) {
        long product = 1;
        for (RuleScope scope : above) {
            Optional<Long> most = scope.parts(tried);
            if (most.isEmpty()) {
                return most;
            }
            product = most.get() != 0 && product > Long.MAX_VALUE / most.get() ? Long.MAX_VALUE : product * most.get();
        }
        return Optional.of(product);
    }

    private Optional<Long> parts(Map<ValueSchema, Long> tried) {
        Long trial = tried.get(schema);
        if (trial != null) {
            return Optional.of(trial);
        }
        return switch (schema.types().name()) {
            case "object" ->
                schema.others() != null || schema.ofObjects().takesOthers()
                        ? limit(schema.ofObjects().size())
                        : Optional.of(1L);
            case "array" -> limit(schema.ofLists().size());
            default -> Optional.of(1L);
        };
    }

    private static Optional<Long> limit(ValueSchema.Limits limits) {
        return Optional.ofNullable(limits.most()).map(most -> Math.max(0, most.longValue()));
    }

    /** What the nearest named schema around a part is called. */
    String label() {
        @Nullable RuleScope scope = this;
        for (int i = above.size() - 1; i >= 0 && (scope.name.equals("items") || scope.name.equals("values")); i--) {
            scope = above.get(i);
        }
        return scope.name.isEmpty() ? "the root" : scope.name;
    }
}
