package io.waybill.cel.run;

import java.util.Optional;

/** Functions of optional values that look at their argument only where the receiver has no value. */
final class Chains {

    private Chains() {}

    /** {@code or} and {@code orValue}, the second giving the value itself. */
    record Or(Step first, Step second, boolean isValue) implements Step {

        @Override
        public Object run(Frame frame) {
            Object value = first.run(frame);
            if (!(value instanceof Optional<?> optional)) {
                return value;
            }
            if (optional.isEmpty()) {
                return second.run(frame);
            }
            return isValue ? optional.get() : optional;
        }
    }
}
