package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.admission.CompiledPolicy.Named;
import io.waybill.validate.admission.CompiledPolicy.Validation;
import io.waybill.validate.admission.Decision.Effect;
import io.waybill.validate.expression.Authority;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.Expression.Result;
import io.waybill.validate.expression.ExpressionException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a ValidatingAdmissionPolicy says of a request by one binding and one parameter.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/policy/validating/validator.go and dispatcher.go.
 */
final class Verdicts {

    private static final int LONGEST_MESSAGE = 5 * 1024;

    private final Policy policy;
    private final Mapping binding;
    private final boolean isSecret;
    private final List<Decision> decisions = new ArrayList<>();

    /**
     * Verdicts.
     *
     * @param isSecret whether the resource, or the parameter, holds what is not to be told
     */
    Verdicts(Policy policy, Mapping binding, boolean isSecret) {
        this.policy = policy;
        this.binding = binding;
        this.isSecret = isSecret;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** Evaluates a policy. */
    void evaluate(CompiledPolicy compiled, Map<String, Node> values, Authority authority) {
        Conditions conditions = Conditions.of(compiled, values, authority);
        if (conditions.answer() == Answer.UNKNOWN) {
            unknown(conditions.error());
        } else if (conditions.answer() == Answer.YES && !conditions.error().isEmpty()) {
            error(conditions.error(), "");
        } else if (conditions.answer() == Answer.YES) {
            validations(compiled, values, authority);
            annotations(compiled, values);
        }
    }

    /** What stands in the way of using the binding refuses requests, whatever it is for. */
    void problem(Invocation.Problem problem) {
        if (problem.isUnknown()) {
            unknown(problem.text());
        } else if (!policy.ignoresErrors()) {
            add(Effect.DENY, "failed to configure binding: " + problem.text(), "");
        }
    }

    private void unknown(String why) {
        add(Effect.UNKNOWN, why, "");
    }

    private void validations(CompiledPolicy compiled, Map<String, Node> values, Authority authority) {
        Evaluation evaluation = new Evaluation(values, compiled.variables(), authority, Expression.BUDGET);
        for (Validation validation : compiled.validations()) {
            String text = validation.rule().text();
            try {
                if (!Boolean.TRUE.equals(evaluation.value(validation.rule()).plain())) {
                    String message = message(validation, compiled, values, evaluation.budget());
                    fails(message, text);
                }
            } catch (ExpressionException e) {
                if (e.isUnknown()) {
                    add(Effect.UNKNOWN, e.getMessage(), text);
                } else {
                    error(e.getMessage(), text);
                }
                if (e.isTooCostly()) {
                    return;
                }
            }
        }
    }

    private String message(Validation validation, CompiledPolicy compiled, Map<String, Node> values, long budget) {
        String message = validation.says().isEmpty() || isSecret
                ? ""
                : said(validation.says().get(), compiled, values, budget);
        if (message.isEmpty()) {
            message = validation.message();
        }
        return message.isEmpty()
                ? "failed expression: " + validation.rule().text().strip()
                : message;
    }

    /** What an expression says; nothing where it fails, or says more than one line. */
    private static String said(Named says, CompiledPolicy compiled, Map<String, Node> values, long budget) {
        try {
            Result result = new Evaluation(values, compiled.variables(), Authority.UNKNOWN, budget).value(says);
            String message = result.plain().toString().strip();
            boolean isTooLong = message.getBytes(StandardCharsets.UTF_8).length > LONGEST_MESSAGE;
            return isTooLong || message.contains("\n") ? "" : message;
        } catch (ExpressionException e) {
            return "";
        }
    }

    /** Only their errors matter to a request. */
    private void annotations(CompiledPolicy compiled, Map<String, Node> values) {
        Evaluation evaluation = new Evaluation(values, compiled.variables(), Authority.UNKNOWN, Expression.BUDGET);
        for (Named annotation : compiled.annotations()) {
            try {
                evaluation.value(annotation);
            } catch (ExpressionException e) {
                if (!e.isUnknown() && !policy.ignoresErrors()) {
                    add(Effect.DENY, e.getMessage(), annotation.text());
                }
            }
        }
    }

    private void error(String message, String expression) {
        if (!policy.ignoresErrors()) {
            fails(message, expression);
        }
    }

    private void fails(String message, String expression) {
        for (String action : Fields.texts(Fields.at(binding, "spec"), "validationActions")) {
            switch (action) {
                case "Deny" -> add(Effect.DENY, message, expression);
                case "Warn" -> add(Effect.WARN, message, expression);
                case "Audit" -> add(Effect.AUDIT, message, expression);
                default -> { // refused by the rules of bindings
                }
            }
        }
    }

    private void add(Effect effect, String message, String expression) {
        String bound = Fields.textOrEmpty(Fields.at(binding, "metadata"), "name");
        decisions.add(new Decision(effect, policy.name(), bound, message, expression));
    }
}
