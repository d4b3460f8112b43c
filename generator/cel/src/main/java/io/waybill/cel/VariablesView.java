package io.waybill.cel;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.ObjectValue;
import io.waybill.validate.expression.Activation.Composed;
import io.waybill.validate.expression.ExpressionException;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of a policy, each computed when an expression asks for it, and once.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/cel/composition.go.
 */
final class VariablesView extends AbstractMap<Object, Object> implements ObjectValue {

    private final Map<String, Composed> variables;

    VariablesView(Map<String, Composed> variables) {
        this.variables = variables;
    }

    @Override
    public Optional<Object> find(Object key) {
        Composed composed = variables.get(key);
        if (composed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(((CelResult) composed.get()).value());
        } catch (ExpressionException e) {
            throw e.isUnknown()
                    ? EvaluationError.unknown(e.getMessage())
                    : EvaluationError.of("composited variable \"" + key + "\" fails to evaluate: " + e.getMessage());
        }
    }

    @Override
    public boolean has(String name) {
        return variables.containsKey(name);
    }

    @Override
    public boolean isEqualTo(Object other) {
        throw EvaluationError.noSuchOverload();
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Map<Object, Object> entries = new HashMap<>();
        variables.keySet().forEach(name -> find(name).ifPresent(value -> entries.put(name, value)));
        return entries.entrySet();
    }
}
