package io.waybill.cel.run;

import io.waybill.cel.function.Functions.Overload;
import io.waybill.cel.value.EvaluationError;
import java.util.List;

/**
 * A call of a function.
 *
 * @param function its name
 * @param overload the name of the only form that fits; empty where several may
 * @param overloads what may be called
 * @param arguments the arguments, of which the receiver of a member is the first
 */
record Call(String function, String overload, List<Overload> overloads, List<Step> arguments) implements Step {

    @Override
    public Object run(Frame frame) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).run(frame);
        }
        Object result = result(values);
        frame.charge(RunCosts.ofCall(function, overload, values, result));
        return result;
    }

    private Object result(Object[] values) {
        for (Overload candidate : overloads) {
            if (candidate.takes(values)) {
                return candidate.body().apply(values);
            }
        }
        throw EvaluationError.noSuchOverload();
    }
}
