package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Minor;
import io.waybill.validate.Rule;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.rules.schemas.CompiledRules.Compiled;
import io.waybill.validate.rules.schemas.SchemaValues.Fault;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the rules in CEL of one schema. Each is compiled once. Not for several threads. */
final class CustomRules {

    /** How long the rules may take on one resource, in nanoseconds: ten times what the API server grants. */
    private static final long LONGEST = 10_000_000_000L;

    private static final int LONGEST_MESSAGE = 5 * 1024;
    private static final int LONGEST_EXCERPT = 200;

    private final ExpressionLanguage language;
    private final Minor minor;
    private final IdentityHashMap<ValueSchema, List<Compiled>> compiled = new IdentityHashMap<>();

    CustomRules(ExpressionLanguage language, Minor minor) {
        this.language = language;
        this.minor = minor;
    }

    /** The faults of a resource that fits its schema otherwise and has its defaults. */
    List<Fault> faults(ValueSchema schema, Mapping resource) {
        Run run = new Run(System.nanoTime());
        run.value(schema, resource, FieldPath.root(), resource.origin(), true);
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

    /** The evaluation on one resource. */
    private final class Run {

        private final long start;
        private final List<Fault> faults = new ArrayList<>();
        private boolean ended;

        Run(long start) {
            this.start = start;
        }

        void value(ValueSchema schema, Node value, FieldPath at, @Nullable Origin origin, boolean isResource) {
            if (ended || SchemaTypes.isNull(value)) {
                return;
            }
            for (Compiled rule : compiled(schema, isResource)) {
                if (!ended && !rule.isForChanges()) {
                    rule(rule, value, at, origin);
                }
            }
            if (value instanceof Mapping object) {
                object(schema, object, at);
            } else if (value instanceof Sequence list && schema.item() != null) {
                for (int i = 0; i < list.size(); i++) {
                    inner(schema.item(), list.get(i), at.item(i), list.get(i).origin());
                }
            }
        }

        private void inner(ValueSchema schema, Node value, FieldPath at, @Nullable Origin origin) {
            value(schema, value, at, origin, schema.types().isEmbedded());
        }

        private void object(ValueSchema schema, Mapping object, FieldPath at) {
            for (String name : object.keys()) {
                ValueSchema property = schema.property(name);
                Node value = object.get(name);
                if (property != null && value != null) {
                    boolean isOwn = schema.properties().containsKey(name);
                    inner(property, value, isOwn ? at.field(name) : at.key(name), object.originOf(name));
                }
            }
        }

        private void rule(Compiled rule, Node value, FieldPath at, @Nullable Origin origin) {
            try {
                if (System.nanoTime() - start > LONGEST) {
                    throw ExpressionException.tooCostly("the rules of this resource take too long in total");
                }
                if (!Boolean.TRUE.equals(rule.expression().evaluate(Map.of(CompiledRules.SELF, value)))) {
                    faults.add(new Fault(
                            reason(rule.rule().reason()),
                            rule.path().under(at),
                            rule.path().origin(value, origin),
                            message(rule, value),
                            "Change it, so that " + excerpt(rule.rule().expression()) + "."));
                }
            } catch (ExpressionException e) {
                ended = e.isTooCostly();
                faults.add(new Fault(
                        Rule.EXPRESSION,
                        at,
                        origin,
                        e.getMessage() + ", evaluating " + excerpt(rule.rule().expression()),
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

    /** A message expression that fails, or makes no usable line, gives way to the message. */
    private static String message(Compiled rule, Node value) {
        String message = rule.rule().message();
        if (rule.message().isPresent()) {
            try {
                Object text = rule.message().get().evaluate(Map.of(CompiledRules.SELF, value));
                String line = String.valueOf(text).strip();
                boolean isUsable = !line.isEmpty() && !line.contains("\n") && line.length() <= LONGEST_MESSAGE;
                message = isUsable ? line : message;
            } catch (ExpressionException e) {
                // The message that stands beside the expression is for this.
            }
        }
        String said =
                message.isEmpty() ? "it breaks the rule " + excerpt(rule.rule().expression()) : message;
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    private static String excerpt(String expression) {
        String line = expression.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "...";
    }
}
