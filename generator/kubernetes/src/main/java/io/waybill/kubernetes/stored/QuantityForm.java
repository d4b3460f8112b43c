package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * The one way in which an API server writes an amount. It keeps the family of the suffix (decimal, binary, exponent), so
 * that {@code 1Gi} and {@code 1073741824} stay apart, and {@code 1000m} and {@code 1} do not.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
 */
final class QuantityForm {

    /** Beyond this, writing an amount out in full takes more room than anybody has; it stays as it is written. */
    private static final int MOST_DIGITS = 400;

    private static final int NANO = 9;
    private static final BigInteger KIBI = BigInteger.valueOf(1024);

    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");

    private QuantityForm() {}

    /**
     * The amount as it is stored; what is no amount as it is.
     *
     * @param smallest the number of decimal places that are kept; what is left is rounded up
     */
    static Scalar of(Scalar scalar, int smallest) {
        String text = scalar.text();
        if (!Quantity.isQuantity(text)) {
            return scalar;
        }
        BigDecimal amount = Quantity.parse(text).amount();
        if (Math.abs((long) amount.scale()) > MOST_DIGITS || amount.precision() > MOST_DIGITS) {
            return scalar;
        }
        int places = Math.min(smallest, NANO);
        BigDecimal rounded = amount.scale() > places ? amount.setScale(places, RoundingMode.UP) : amount;
        return Scalar.of(write(rounded, text));
    }

    private static String write(BigDecimal amount, String text) {
        if (amount.signum() == 0) {
            return "0";
        }
        boolean binary = text.endsWith("i");
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        if (binary && whole && amount.abs().compareTo(new BigDecimal(KIBI)) >= 0) {
            return binary(amount.toBigIntegerExact());
        }
        return decimal(amount, isExponent(text));
    }

    private static boolean isExponent(String text) {
        String rest = text.replaceFirst("^[+-]?[0-9.]*", "");
        return rest.length() > 1 && (rest.startsWith("e") || rest.startsWith("E")) && !rest.endsWith("i");
    }

    private static String binary(BigInteger amount) {
        BigInteger rest = amount;
        int power = 0;
        while (power < BINARY.size() - 1 && rest.mod(KIBI).signum() == 0) {
            rest = rest.divide(KIBI);
            power++;
        }
        return rest + BINARY.get(power);
    }

    private static String decimal(BigDecimal amount, boolean exponent) {
        BigDecimal stripped = amount.stripTrailingZeros();
        int power = Math.floorDiv(-stripped.scale(), 3) * 3;
        if (!exponent) {
            power = Math.max(-NANO, Math.min(power, 18));
        }
        String digits = stripped.movePointLeft(power).toBigIntegerExact().toString();
        if (exponent) {
            return power == 0 ? digits : digits + "e" + power;
        }
        return digits + DECIMAL.get(power / 3 + 3);
    }
}
