package io.waybill.validate.rules.policy;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import java.nio.charset.StandardCharsets;

/** That a policy has its expressions, and what stands beside them. */
final class PolicyExpressions {

    private static final String EXPRESSION = "expression";
    private static final String MESSAGE = "message";
    private static final String MESSAGE_EXPRESSION = "messageExpression";
    private static final String JSON_PATCH = "jsonPatch";
    private static final String APPLY = "applyConfiguration";
    private static final int LARGEST_AUDIT_EXPRESSION = 5 * 1024;

    private PolicyExpressions() {}

    static void validation(TypedObject validation) {
        MatchConditions.expression(validation, EXPRESSION);
        notBlank(validation, MESSAGE_EXPRESSION);
        notBlank(validation, MESSAGE);
        String message = validation.text(MESSAGE).strip();
        if (hasLineBreak(message)) {
            validation.error(
                    Rule.INVALID_FORMAT, MESSAGE, "The message has more than one line.", "Write it on one line.");
        }
        Required.notBlank(validation, "reason");
    }

    private static void notBlank(TypedObject object, String field) {
        if (object.hasSome(field) && object.text(field).isBlank()) {
            object.error(
                    Rule.INVALID_FORMAT, field, "\"" + field + "\" is blank.", "Write something, or leave it out.");
        }
    }

    private static boolean hasLineBreak(String text) {
        return text.contains("\n") || text.contains("\r");
    }

    static void audit(TypedObject annotation, String policy) {
        String key = annotation.text("key");
        if (Required.in(annotation, "key") && !Format.QUALIFIED_NAME.fits(policy + "/" + key)) {
            annotation.error(
                    Rule.INVALID_FORMAT,
                    "key",
                    Format.QUALIFIED_NAME.message(policy + "/" + key),
                    Format.QUALIFIED_NAME.rule());
        }
        MatchConditions.expression(annotation, "valueExpression");
        if (annotation.text("valueExpression").getBytes(StandardCharsets.UTF_8).length > LARGEST_AUDIT_EXPRESSION) {
            annotation.error(
                    Rule.TOO_LARGE,
                    "valueExpression",
                    "The expression has more than " + LARGEST_AUDIT_EXPRESSION + " bytes.",
                    "Shorten it.");
        }
    }

    static void mutation(TypedObject mutation) {
        switch (mutation.text("patchType")) {
            case "JSONPatch" -> patch(mutation, JSON_PATCH, APPLY);
            case "ApplyConfiguration" -> patch(mutation, APPLY, JSON_PATCH);
            default -> Required.in(mutation, "patchType", "Set ApplyConfiguration or JSONPatch.");
        }
    }

    private static void patch(TypedObject mutation, String needed, String other) {
        Forbidden.in(mutation, "where patchType is " + mutation.text("patchType"), other);
        if (!mutation.has(needed)) {
            mutation.error(
                    Rule.REQUIRED,
                    needed,
                    "\"" + needed + "\" is missing, though patchType announces it.",
                    "Add " + needed + " with an expression.");
        }
        mutation.object(needed).ifPresent(patch -> MatchConditions.expression(patch, EXPRESSION));
    }
}
