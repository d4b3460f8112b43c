package io.waybill.cel.run;

import io.waybill.cel.value.EvaluationError;
import java.util.List;
import java.util.Optional;

/**
 * A value and the steps into it, such as {@code self.items[0].name}, which count as one look-up and one for each step.
 *
 * @param base where it starts
 * @param qualifiers the steps
 */
record Attribute(Step base, List<Qualifier> qualifiers) implements Step {

    @Override
    public Object run(Frame frame) {
        Object value = resolve(frame);
        if (!(base instanceof Choice)) {
            frame.charge(1);
        }
        return value;
    }

    /** The value, without the cost of looking it up. */
    Object resolve(Frame frame) {
        Object value = base.run(frame);
        boolean isOptional = false;
        if (value instanceof Optional<?> optional && !qualifiers.isEmpty()) {
            if (optional.isEmpty()) {
                return value;
            }
            value = optional.get();
            isOptional = true;
        }
        for (Qualifier qualifier : qualifiers) {
            isOptional = isOptional || qualifier.isOptional();
            if (isOptional) {
                Optional<Object> next = qualifier.ifPresent(value, frame);
                if (next.isEmpty()) {
                    return next;
                }
                value = next.get();
            } else {
                value = qualifier.of(value, frame);
            }
        }
        return isOptional ? Optional.of(value) : value;
    }

    /**
     * Whether a last step leads to something.
     *
     * @param operand from where
     * @param last the step
     */
    record Presence(Attribute operand, Qualifier last) implements Step {

        @Override
        public Object run(Frame frame) {
            Object value = operand.resolve(frame);
            if (value instanceof Optional<?> optional) {
                return optional.isPresent() && last.isPresent(optional.get(), frame);
            }
            return last.isPresent(value, frame);
        }
    }

    /**
     * A variable.
     *
     * @param slot where its value is
     */
    record Variable(int slot) implements Step {

        @Override
        public Object run(Frame frame) {
            return frame.get(slot);
        }
    }

    /**
     * One of two values.
     *
     * @param condition which
     * @param whenTrue the one
     * @param whenFalse the other
     */
    record Choice(Step condition, Step whenTrue, Step whenFalse) implements Step {

        @Override
        public Object run(Frame frame) {
            if (!(condition.run(frame) instanceof Boolean isTrue)) {
                throw EvaluationError.noSuchOverload();
            }
            Step chosen = isTrue ? whenTrue : whenFalse;
            return chosen instanceof Attribute attribute ? attribute.resolve(frame) : chosen.run(frame);
        }
    }
}
