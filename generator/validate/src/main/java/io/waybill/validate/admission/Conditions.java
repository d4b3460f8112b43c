package io.waybill.validate.admission;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.admission.CompiledPolicy.Named;
import io.waybill.validate.expression.Authority;
import io.waybill.validate.expression.ExpressionException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the match conditions of a policy let a request through to its other expressions: all must hold, and one that
 * does not hold outweighs errors of others.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/webhook/matchconditions/matcher.go.
 *
 * @param answer whether they hold
 * @param error what is wrong or not known; empty where nothing is
 */
record Conditions(Answer answer, String error) {

    static final Conditions MET = new Conditions(Answer.YES, "");

    static Conditions of(CompiledPolicy policy, Map<String, Node> seen, Authority authority) {
        if (policy.conditions().isEmpty()) {
            return MET;
        }
        Map<String, Node> values = new LinkedHashMap<>(seen);
        values.put("namespaceObject", Scalar.ofNull());
        Evaluation evaluation = new Evaluation(values, policy.variables(), authority, Evaluation.BUDGET_OF_CONDITIONS);
        Set<String> errors = new LinkedHashSet<>();
        String unknown = "";
        for (Named condition : policy.conditions()) {
            try {
                if (Boolean.FALSE.equals(evaluation.value(condition).plain())) {
                    return new Conditions(Answer.NO, "");
                }
            } catch (ExpressionException e) {
                if (e.isUnknown()) {
                    unknown = "its match condition \"" + condition.name() + "\" is not known: " + e.getMessage();
                } else {
                    errors.add(e.getMessage());
                }
            }
        }
        if (!unknown.isEmpty()) {
            return new Conditions(Answer.UNKNOWN, unknown);
        }
        return errors.isEmpty() ? MET : new Conditions(Answer.YES, joined(List.copyOf(errors)));
    }

    private static String joined(List<String> errors) {
        return errors.size() == 1 ? errors.get(0) : "[" + String.join(", ", errors) + "]";
    }
}
