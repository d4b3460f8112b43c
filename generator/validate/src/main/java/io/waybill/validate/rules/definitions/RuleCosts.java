package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.schema.Minor;
import io.waybill.validate.Rule;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.rules.schemas.CompiledRules;
import io.waybill.validate.rules.schemas.CompiledRules.Compiled;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.schemas.SchemaExpressionTypes;
import io.waybill.validate.rules.schemas.SchemaReader;
import io.waybill.validate.rules.schemas.ValueSchema;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in CEL of a definition compile, compare with old values only where there are some, and cost what an API
 * server grants: each, and all together.
 *
 * <p>Source: ValidateCustomResourceDefinitionOpenAPISchema of apiextensions-apiserver's validation.
 */
final class RuleCosts {

    /** What one rule may cost. */
    static final long LIMIT = 10_000_000;

    /** What all rules of a schema may cost together. */
    private static final long TOTAL_LIMIT = 100_000_000;

    private static final int MOST_NAMED = 4;

    private final ExpressionLanguage language;
    private final Minor minor;
    private final List<Costly> costly = new ArrayList<>();
    private long total;

    private RuleCosts(ExpressionLanguage language, Minor minor) {
        this.language = language;
        this.minor = minor;
    }

    /**
     * A rule that takes a good part of the whole budget.
     *
     * @param rule where it stands
     * @param keyword which of its expressions it is
     * @param cost what it can cost
     */
    private record Costly(Schema rule, String keyword, long cost) {}

    /** Reports what is wrong with the rules of a schema and of all within it. */
    static void check(Schema root) {
        ValueSchema values =
                SchemaReader.read(root.object().mapping(), root.object().api().minor());
        if (!values.hasRules() || !root.object().isAtLeast(Behaviour.CUSTOM_RULES)) {
            return;
        }
        ExpressionLanguage.find().ifPresent(language -> {
            RuleCosts costs = new RuleCosts(language, root.object().api().minor());
            costs.walk(RuleScope.root(values), root);
            costs.total(root);
        });
    }

    private void walk(RuleScope scope, Schema schema) {
        ValueSchema values = scope.schema();
        schema.properties().forEach((name, property) -> {
            ValueSchema inner = values.properties().get(name);
            if (inner != null) {
                walk(scope.property(schema, name, inner), property);
            }
        });
        ValueSchema item = values.item();
        if (item != null) {
            schema.items().ifPresent(inner -> walk(scope.items(schema, item), inner));
        }
        ValueSchema others = values.others();
        if (others != null) {
            schema.additionalProperties().ifPresent(inner -> walk(scope.values(others), inner));
        }
        if (!values.rules().isEmpty()) {
            rules(scope, schema);
        }
    }

    private void rules(RuleScope scope, Schema schema) {
        List<TypedObject> written = schema.object().objects(Schema.VALIDATIONS);
        if (SchemaExpressionTypes.of(scope.schema(), scope.isResource()).isEmpty()) {
            schema.error(
                    Rule.EXPRESSION,
                    Schema.VALIDATIONS,
                    "Rules cannot speak of values whose type the schema does not say.",
                    "Set type, and the schema of items or properties.");
            return;
        }
        CompiledRules rules = CompiledRules.of(scope.schema(), scope.isResource(), language, minor);
        for (Compiled rule : rules.rules()) {
            rule(scope, rule, at(schema, written, rule.index()));
        }
        for (CompiledRules.Fault fault : rules.faults()) {
            at(schema, written, fault.index())
                    .error(
                            Rule.EXPRESSION,
                            fault.keyword(),
                            "The API server cannot compile this: " + fault.what() + ".",
                            "Correct the expression, or the schema.");
        }
    }

    private static Schema at(Schema schema, List<TypedObject> written, int index) {
        FieldPath at = schema.at().field(Schema.VALIDATIONS).item(index);
        return new Schema(written.get(index), at);
    }

    private void rule(RuleScope scope, Compiled rule, Schema at) {
        long cost = scope.cost(rule.expression(), Map.of());
        if (cost > LIMIT) {
            report(at, "rule", cost, new BoundSearch(scope, rule.expression()).advice());
        }
        observe(at, "rule", cost);
        rule.message().ifPresent(message -> {
            long ofMessage = scope.single(message, Map.of());
            if (ofMessage > LIMIT) {
                report(at, "messageExpression", ofMessage, Optional.empty());
            }
            observe(at, "messageExpression", ofMessage);
        });
        if (rule.usesOld()) {
            scope.uncorrelated()
                    .ifPresent(list -> at.error(
                            Rule.EXPRESSION,
                            "rule",
                            "The rule uses oldSelf within " + list
                                    + ", whose parts the API server cannot tell apart from one version to the next.",
                            "Make the list a map (x-kubernetes-list-type), or move the rule to the list itself."));
        } else if (at.has("optionalOldSelf")) {
            at.error(
                    Rule.EXPRESSION,
                    "optionalOldSelf",
                    "The rule does not use oldSelf.",
                    "Remove optionalOldSelf, or use oldSelf.");
        }
    }

    private static void report(Schema at, String keyword, long cost, Optional<String> advice) {
        at.error(
                Rule.EXPRESSION,
                keyword,
                "The rule can cost " + times(cost, LIMIT) + " of what the API server grants one rule.",
                advice.orElse("Simplify it, or add maxItems, maxProperties and maxLength to what it goes through."));
    }

    /** By how much a limit is exceeded. */
    private static String times(long cost, long limit) {
        double factor = (double) cost / limit;
        if (factor > 100) {
            return "more than 100 times";
        }
        return String.format(Locale.ROOT, factor < 1.5 ? "%.3f times" : "%.1f times", factor);
    }

    private void observe(Schema at, String keyword, long cost) {
        total = cost > Long.MAX_VALUE - total ? Long.MAX_VALUE : total + cost;
        if (cost >= TOTAL_LIMIT / 100) {
            costly.add(new Costly(at, keyword, cost));
        }
    }

    private void total(Schema root) {
        if (total <= TOTAL_LIMIT) {
            return;
        }
        costly.sort(Comparator.comparingLong(Costly::cost).reversed());
        costly.stream()
                .limit(MOST_NAMED)
                .forEach(one -> one.rule()
                        .error(
                                Rule.EXPRESSION,
                                one.keyword(),
                                "The rule is among those that cost more together than the API server grants a definition.",
                                "Simplify it, or add maxItems, maxProperties and maxLength to what it goes through."));
        root.object()
                .errorAt(
                        Rule.EXPRESSION,
                        root.at(),
                        Schema.TYPE,
                        "All rules can cost " + times(total, TOTAL_LIMIT)
                                + " together of what the API server grants a definition.",
                        "Simplify the rules, or add maxItems, maxProperties and maxLength to what they go through.");
    }
}
