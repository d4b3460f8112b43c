package io.waybill.cel.run;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Values;
import org.jspecify.annotations.Nullable;

/** Operators that look at some of their operands only, or at any kind of value. */
final class Logic {

    private Logic() {}

    /**
     * {@code &&} and {@code ||}: an operand that decides makes up for the error of the other.
     *
     * @param decides the value that decides
     */
    record Both(Step left, Step right, boolean decides) implements Step {

        @Override
        public Object run(Frame frame) {
            EvaluationError error = null;
            for (Step step : new Step[] {left, right}) {
                try {
                    if (!(step.run(frame) instanceof Boolean value)) {
                        throw EvaluationError.noSuchOverload();
                    }
                    if (value == decides) {
                        return decides;
                    }
                } catch (EvaluationError e) {
                    error = first(error, e);
                }
            }
            if (error != null) {
                throw error;
            }
            return !decides;
        }

        private static EvaluationError first(@Nullable EvaluationError one, EvaluationError other) {
            if (other.isEnd()) {
                throw other;
            }
            return one == null || other.isUnknown() ? other : one;
        }
    }

    /** What a loop goes on with: anything but false, errors included. */
    record NotFalse(Step operand) implements Step {

        @Override
        public Object run(Frame frame) {
            boolean goesOn = true;
            try {
                goesOn = !Boolean.FALSE.equals(operand.run(frame));
            } catch (EvaluationError e) {
                if (e.isEnd()) {
                    throw e;
                }
            }
            frame.charge(1);
            return goesOn;
        }
    }

    /**
     * {@code ==} and {@code !=}.
     *
     * @param isNot whether it is the second
     */
    record Equal(Step left, Step right, boolean isNot) implements Step {

        @Override
        public Object run(Frame frame) {
            Object one = left.run(frame);
            Object other = right.run(frame);
            boolean isEqual = Values.equal(one, other);
            frame.charge(RunCosts.ofEquality(one, other, isNot));
            return isEqual != isNot;
        }
    }
}
