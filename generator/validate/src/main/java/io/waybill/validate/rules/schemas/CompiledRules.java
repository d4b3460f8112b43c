package io.waybill.validate.rules.schemas;

import io.waybill.schema.Minor;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionCompiler;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.OptionalOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in CEL of one schema, compiled.
 *
 * @param rules those that compile
 * @param faults why others do not
 */
public record CompiledRules(List<Compiled> rules, List<Fault> faults) {

    static final String SELF = "self";
    static final String OLD = "oldSelf";

    /**
     * A rule.
     *
     * @param index its number, counted from 0
     * @param rule what was written
     * @param expression what must hold
     * @param usesOld whether it compares with an old value
     * @param message what says what is wrong; empty where the message is fixed
     * @param path the field that is at fault
     */
    public record Compiled(
            int index,
            CustomRule rule,
            Expression expression,
            boolean usesOld,
            Optional<Expression> message,
            RelativePath path) {

        /** Whether it is written for new values, too. */
        public boolean isForNew() {
            return rule.isForNew();
        }

        /** Whether it compares with an old value, which a new resource does not have. */
        boolean isForChanges() {
            return usesOld && !rule.isForNew();
        }
    }

    /**
     * Something that does not compile.
     *
     * @param index the number of the rule, counted from 0
     * @param keyword the keyword of the rule
     * @param what why it does not
     */
    public record Fault(int index, String keyword, String what) {}

    /**
     * Compiles the rules of a schema; those that are blank are left out.
     *
     * @param isResource whether its values are resources
     */
    public static CompiledRules of(ValueSchema schema, boolean isResource, ExpressionLanguage language, Minor minor) {
        CompiledRules compiled = new CompiledRules(new ArrayList<>(), new ArrayList<>());
        SchemaExpressionTypes.of(schema, isResource).ifPresent(type -> {
            ExpressionCompiler forChanges = language.compiler(minor, Map.of(SELF, type, OLD, type));
            for (int i = 0; i < schema.rules().size(); i++) {
                CustomRule rule = schema.rules().get(i);
                ExpressionCompiler compiler = rule.isForNew()
                        ? language.compiler(minor, Map.of(SELF, type, OLD, new OptionalOf(type)))
                        : forChanges;
                if (!rule.expression().isBlank()) {
                    compiled.add(schema, rule, i, compiler);
                }
            }
        });
        return compiled;
    }

    private void add(ValueSchema schema, CustomRule rule, int index, ExpressionCompiler compiler) {
        Optional<Expression> expression = compile(rule.expression(), index, "rule", Simple.BOOLEAN, compiler);
        Optional<Expression> message = rule.messageExpression().isBlank()
                ? Optional.empty()
                : compile(rule.messageExpression(), index, "messageExpression", Simple.TEXT, compiler);
        RelativePath path = RelativePath.of(List.of());
        if (!rule.fieldPath().isBlank()) {
            Optional<RelativePath> parsed = RelativePath.parse(rule.fieldPath(), schema);
            if (parsed.isEmpty()) {
                faults.add(new Fault(index, "fieldPath", "it names no field that the schema has"));
            }
            path = parsed.orElse(path);
        }
        RelativePath at = path;
        expression.ifPresent(
                compiled -> rules.add(new Compiled(index, rule, compiled, compiled.uses(OLD), message, at)));
    }

    private Optional<Expression> compile(
            String text, int index, String keyword, ExpressionType result, ExpressionCompiler compiler) {
        try {
            return Optional.of(compiler.compile(text, List.of(result)));
        } catch (ExpressionException e) {
            faults.add(new Fault(index, keyword, e.getMessage()));
            return Optional.empty();
        }
    }
}
