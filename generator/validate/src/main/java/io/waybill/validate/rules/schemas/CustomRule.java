package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.Mapping;

/**
 * A rule in CEL, as a schema has it.
 *
 * @param expression what must hold
 * @param message what to say where it does not; empty where nothing is said
 * @param messageExpression an expression that makes the message; empty where there is none
 * @param reason the kind of fault; empty for an ordinary one
 * @param fieldPath the field that is at fault, seen from the value; empty for the value itself
 * @param isForNew whether a rule that compares with an old value is also for new ones
 */
public record CustomRule(
        String expression,
        String message,
        String messageExpression,
        String reason,
        String fieldPath,
        boolean isForNew) {

    static CustomRule read(Mapping rule) {
        return new CustomRule(
                SchemaReader.text(rule, "rule"),
                SchemaReader.text(rule, "message").strip(),
                SchemaReader.text(rule, "messageExpression"),
                SchemaReader.text(rule, "reason"),
                SchemaReader.text(rule, "fieldPath"),
                SchemaReader.text(rule, "optionalOldSelf").equals("true"));
    }
}
