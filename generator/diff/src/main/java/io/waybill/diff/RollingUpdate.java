package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far a rolling update goes on both sides of the wanted number of pods.
 *
 * @param most the most pods at any time
 * @param available the fewest that are available
 */
record RollingUpdate(long most, long available) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The bounds of a Deployment; a surge is rounded up, what may be unavailable down. */
    static RollingUpdate of(long replicas, Mapping rollingUpdate) {
        long surge = share(rollingUpdate.get("maxSurge"), replicas, RoundingMode.CEILING);
        long unavailable = share(rollingUpdate.get("maxUnavailable"), replicas, RoundingMode.FLOOR);
        if (surge == 0 && unavailable == 0) {
            unavailable = 1;
        }
        return new RollingUpdate(replicas + surge, Math.max(0, replicas - unavailable));
    }

    private static long share(@Nullable Node share, long replicas, RoundingMode rounding) {
        if (!(share instanceof Scalar scalar)) {
            return share("25%", replicas, rounding);
        }
        return scalar.value() instanceof Long number ? number : share(scalar.text(), replicas, rounding);
    }

    private static long share(String percent, long replicas, RoundingMode rounding) {
        if (!percent.matches("\\d{1,9}%")) {
            return 0;
        }
        return new BigDecimal(percent.substring(0, percent.length() - 1))
                .multiply(BigDecimal.valueOf(replicas))
                .divide(HUNDRED, 0, rounding)
                .longValueExact();
    }

    String describe() {
        return "At most " + most + (most == 1 ? " pod" : " pods") + " at a time, at least " + available + " available.";
    }
}
