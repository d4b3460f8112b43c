package io.waybill.cel.cost;

import java.util.List;
import java.util.Optional;

/**
 * What a call is of.
 *
 * @param target its receiver; nothing for functions without one
 * @param arguments its arguments
 * @param costs what each argument costs
 */
record Operands(Optional<Sized> target, List<Sized> arguments, List<Estimate> costs) {

    Estimate sum() {
        Estimate sum = Estimate.ZERO;
        for (Estimate cost : costs) {
            sum = sum.plus(cost);
        }
        return sum;
    }

    Sized argument(int index) {
        return arguments.get(index);
    }

    int size() {
        return arguments.size();
    }
}
