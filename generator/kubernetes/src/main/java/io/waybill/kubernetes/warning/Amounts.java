package io.waybill.kubernetes.warning;

import io.waybill.dsl.value.Quantity;
import io.waybill.kubernetes.tree.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts that are not what they look like. */
final class Amounts {

    private static final int MILLI = 3;

    private Amounts() {}

    /** The amount under a key; empty where there is none. */
    static Optional<BigDecimal> of(Part amounts, String key) {
        String text = amounts.text(key).strip();
        return Quantity.isQuantity(text) ? Optional.of(Quantity.parse(text).amount()) : Optional.empty();
    }

    /** Warns of bytes that are no whole number, looked at in thousandths that are rounded up, as the server does. */
    static void wholeBytes(Part amounts, Warnings warnings, String... resources) {
        for (String resource : resources) {
            boolean isFraction = of(amounts, resource)
                    .map(amount -> amount.setScale(MILLI, RoundingMode.UP))
                    .filter(amount -> amount.stripTrailingZeros().scale() > 0)
                    .isPresent();
            if (isFraction) {
                warnings.addKey(
                        amounts,
                        resource,
                        "\"" + amounts.text(resource) + "\" of " + resource + " is a fraction of a byte.",
                        "Use a whole number of bytes, such as 100Mi; the suffix m means thousandths.");
            }
        }
    }
}
