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

    /** The form that the types chose comes first: only it knows what an empty list holds nothing of. */
    private Object result(Object[] values) {
        Overload any = null;
        for (Overload candidate : overloads) {
            if (candidate.takes(values)) {
                if (candidate.id().equals(overload)) {
                    return candidate.body().apply(values);
                }
                any = any == null ? candidate : any;
            }
        }
        if (any == null) {
            throw EvaluationError.noSuchOverload();
        }
        return any.body().apply(values);
    }
}
