package io.waybill.validate.rules.definitions;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** The rules in CEL of a schema. */
final class SchemaRules {

    private static final String MESSAGE = "message";

    private static final String REASON = "reason";

    private static final List<String> REASONS =
            List.of("FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");

    private SchemaRules() {}

    /** Reports what is wrong with them as they are written. */
    static void check(Schema schema) {
        List<TypedObject> rules = schema.object().objects(Schema.VALIDATIONS);
        for (int i = 0; i < rules.size(); i++) {
            rule(new Schema(rules.get(i), schema.at().field(Schema.VALIDATIONS).item(i)));
        }
    }

    private static void rule(Schema rule) {
        String expression = rule.object().text("rule").strip();
        String message = rule.object().text(MESSAGE);
        if (expression.isEmpty()) {
            rule.error(Rule.REQUIRED, "rule", "The rule is missing or blank.", "Write a CEL expression.");
        } else if (!message.isEmpty() && message.isBlank()) {
            rule.error(Rule.INVALID_FORMAT, MESSAGE, "The message is blank.", "Write something, or leave it out.");
        } else if (hasLineBreak(message.strip())) {
            rule.error(Rule.INVALID_FORMAT, MESSAGE, "The message has more than one line.", "Write it on one line.");
        } else if (hasLineBreak(expression) && message.isEmpty()) {
            rule.error(
                    Rule.REQUIRED,
                    MESSAGE,
                    "A rule of several lines needs a message.",
                    "Describe in message what must be true.");
        }
        String reason = rule.object().text(REASON);
        if (!reason.isEmpty() && !REASONS.contains(reason)) {
            rule.error(
                    Rule.UNSUPPORTED_VALUE,
                    REASON,
                    "\"" + reason + "\" is not a value that the API knows here.",
                    "Use one of " + String.join(", ", REASONS) + ".");
        }
        notBlank(rule, "messageExpression", Rule.REQUIRED);
        notBlank(rule, "fieldPath", Rule.INVALID_FORMAT);
    }

    private static void notBlank(Schema rule, String field, Rule kind) {
        String text = rule.object().text(field);
        if (!text.isEmpty() && text.isBlank()) {
            rule.error(kind, field, "\"" + field + "\" is blank.", "Write something, or leave it out.");
        }
    }

    private static boolean hasLineBreak(String text) {
        return text.contains("\n") || text.contains("\r");
    }
}
