package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Node;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.rules.schemas.CompiledRules.Compiled;
import java.util.Map;

/** What is said where a rule does not hold. */
final class RuleMessages {

    private static final int LONGEST_MESSAGE = 5 * 1024;
    private static final int LONGEST_EXCERPT = 200;

    private RuleMessages() {}

    /** The message of a rule. A message expression that fails, or makes no usable line, gives way to the message. */
    static String of(Compiled rule, Map<String, Node> values) {
        String message = rule.rule().message();
        if (rule.message().isPresent()) {
            try {
                Object text = rule.message().get().evaluate(values);
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

    /** The beginning of an expression, on one line. */
    static String excerpt(String expression) {
        String line = expression.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "...";
    }
}
