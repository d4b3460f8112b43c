package io.waybill.cel.run;

import io.waybill.cel.value.EvaluationError;

/** A part of an expression, ready to run. */
@FunctionalInterface
interface Step {

    /**
     * The value of the part.
     *
     * @throws EvaluationError when it has none
     */
    Object run(Frame frame);

    /**
     * A part whose value is known.
     *
     * @param value the value
     */
    record Constant(Object value) implements Step {

        @Override
        public Object run(Frame frame) {
            return value;
        }
    }
}
