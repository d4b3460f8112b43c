package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Minor;
import io.waybill.validate.Rule;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.rules.schemas.CompiledRules.Compiled;
import io.waybill.validate.rules.schemas.SchemaValues.Fault;
import io.waybill.validate.rules.support.Behaviour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the rules in CEL of one schema. Each is compiled once. Not for several threads.
 *
 * <p>Source: apiextensions-apiserver's apiserver/schema/cel/validation.go.
 */
final class CustomRules {

    /** What both states of a resource have in common, as they are compared in one version. */
    private static final Set<String> OF_TYPE = Set.of("apiVersion", "kind");

    private final ExpressionLanguage language;
    private final Minor minor;
    private final IdentityHashMap<ValueSchema, List<Compiled>> compiled = new IdentityHashMap<>();

    CustomRules(ExpressionLanguage language, Minor minor) {
        this.language = language;
        this.minor = minor;
    }

    /**
     * The faults of a value that fits its schema otherwise and has its defaults.
     *
     * @param at where it stands
     * @param isResource whether it is a resource
     * @param old the value before; null where it is new
     */
    List<Fault> faults(ValueSchema schema, Node value, FieldPath at, boolean isResource, @Nullable Node old) {
        Run run = new Run();
        run.value(schema, new Place(schema, value, old, old, at, value.origin(), null), isResource);
        return run.faults;
    }

    private List<Compiled> compiled(ValueSchema schema, boolean isResource) {
        if (schema.rules().isEmpty()) {
            return List.of();
        }
        return compiled.computeIfAbsent(
                schema,
                unused -> CompiledRules.of(schema, isResource, language, minor).rules());
    }

    /**
     * A value within a resource.
     *
     * @param schema what its definition says of it
     * @param value the value
     * @param old what rules compare it with; null for nothing
     * @param was what stood there before; null where nothing did, or nobody can tell
     * @param at where it stands
     * @param origin where it was written
     * @param outer what it stands in
     */
    private record Place(
            ValueSchema schema,
            Node value,
            @Nullable Node old,
            @Nullable Node was,
            FieldPath at,
            @Nullable Origin origin,
            @Nullable Place outer) {

        Place property(ValueSchema property, String name, Mapping object, Node inner) {
            Node before = OldValues.property(schema, was, name);
            FieldPath path = schema.place(at, name);
            Node compared = schema.types().isAtomic() || old == null ? null : before;
            boolean isNeverKept = outer == null && OF_TYPE.contains(name);
            return new Place(
                    property,
                    inner,
                    some(compared),
                    isNeverKept ? null : before,
                    path,
                    object.originOf(name),
                    isNeverKept ? null : this);
        }

        Place item(ValueSchema item, int index, Node inner, @Nullable Node before) {
            return new Place(item, inner, some(before), before, at.item(index), inner.origin(), this);
        }

        private static @Nullable Node some(@Nullable Node node) {
            return node == null || SchemaTypes.isNull(node) ? null : node;
        }

        /** Whether it, or the smallest thing around it that can be found again, is as it was before. */
        boolean isKept() {
            return was == null ? outer != null && outer.isKept() : OldValues.isSame(schema, value, was);
        }
    }

    /** The evaluation on one resource. */
    private final class Run {

        private final List<Fault> faults = new ArrayList<>();
        private long budget = Expression.BUDGET;
        private boolean ended;

        void value(ValueSchema schema, Place place, boolean isResource) {
            if (ended || SchemaTypes.isNull(place.value())) {
                return;
            }
            for (Compiled rule : compiled(schema, isResource)) {
                if (!ended && (place.old() != null || !rule.isForChanges())) {
                    rule(rule, place);
                }
            }
            if (place.value() instanceof Mapping object) {
                object(schema, object, place);
            } else if (place.value() instanceof Sequence list && schema.item() != null) {
                list(schema, schema.item(), list, place);
            }
        }

        private void list(ValueSchema schema, ValueSchema item, Sequence list, Place place) {
            OldValues.Items old = OldValues.Items.of(schema, place.was());
            for (int i = 0; i < list.size(); i++) {
                Node inner = list.get(i);
                value(
                        item,
                        place.item(item, i, inner, old.of(inner)),
                        item.types().isEmbedded());
            }
        }

        private void object(ValueSchema schema, Mapping object, Place place) {
            for (String name : object.keys()) {
                ValueSchema property = schema.property(name);
                Node value = object.get(name);
                if (property != null && value != null) {
                    value(
                            property,
                            place.property(property, name, object, value),
                            property.types().isEmbedded());
                }
            }
        }

        private boolean isForgiven(Compiled rule, Place place) {
            return !rule.usesOld() && minor.number() >= Behaviour.CUSTOM_RATCHETING && place.isKept();
        }

        private void rule(Compiled rule, Place place) {
            Map<String, Node> values = new HashMap<>();
            values.put(CompiledRules.SELF, place.value());
            if (place.old() != null) {
                values.put(CompiledRules.OLD, place.old());
            }
            try {
                Expression.Outcome outcome = rule.expression().evaluate(values, Expression.LIMIT);
                budget -= outcome.cost();
                if (budget < 0) {
                    throw ExpressionException.outOfBudget();
                }
                if (!Boolean.TRUE.equals(outcome.value()) && !isForgiven(rule, place)) {
                    faults.add(new Fault(
                            reason(rule.rule().reason()),
                            rule.path().under(place.at()),
                            rule.path().origin(place.value(), place.origin()),
                            RuleMessages.of(rule, values),
                            "Change it, so that "
                                    + RuleMessages.excerpt(rule.rule().expression()) + "."));
                }
            } catch (ExpressionException e) {
                ended = e.isTooCostly();
                faults.add(new Fault(
                        Rule.EXPRESSION,
                        place.at(),
                        place.origin(),
                        e.getMessage() + ", evaluating "
                                + RuleMessages.excerpt(rule.rule().expression()),
                        "Change it, or the rule in the definition."));
            }
        }
    }

    private static Rule reason(String reason) {
        return switch (reason) {
            case "FieldValueForbidden" -> Rule.FORBIDDEN_FIELD;
            case "FieldValueRequired" -> Rule.REQUIRED;
            case "FieldValueDuplicate" -> Rule.DUPLICATE_ITEM;
            default -> Rule.EXPRESSION;
        };
    }
}
