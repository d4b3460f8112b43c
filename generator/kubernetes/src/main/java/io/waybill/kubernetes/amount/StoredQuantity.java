package io.waybill.kubernetes.amount;

import io.waybill.dsl.value.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a quantity as an API server stores it: its canonical form, but some are kept as they were written though
 * that is another ({@code ParseQuantity} and {@code CanonicalizeBytes} of {@code k8s.io/apimachinery}).
 */
public final class StoredQuantity {

    private static final Pattern FORM = Pattern.compile("[+-]?0*([0-9]*)(?:\\.([0-9]*))?([A-Za-z][-+A-Za-z0-9]*|)");
    private static final String BINARY = "KMGTPE";
    private static final Map<Integer, String> SUFFIXES = Map.ofEntries(
            Map.entry(-9, "n"),
            Map.entry(-6, "u"),
            Map.entry(-3, "m"),
            Map.entry(3, "k"),
            Map.entry(6, "M"),
            Map.entry(9, "G"),
            Map.entry(12, "T"),
            Map.entry(15, "P"),
            Map.entry(18, "E"));
    private static final int MOST_DIGITS = 18;
    private static final int SMALLEST = -9;
    private static final int THOUSANDTH = -3;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigInteger STEP = BigInteger.valueOf(1024);

    private final String text;
    private final String digits;
    private final int fraction;
    private final String suffix;

    private StoredQuantity(String text, Matcher form) {
        String behindPoint = form.group(2) == null ? "" : form.group(2);
        this.text = text;
        this.digits = (form.group(1).isEmpty() ? "0" : form.group(1)) + behindPoint;
        this.fraction = behindPoint.length();
        this.suffix = form.group(3);
    }

    /** What is stored of a quantity; empty for what is none. */
    public static Optional<String> of(String written) {
        return stored(written, SMALLEST);
    }

    /**
     * What is stored of a quantity in the resources of containers, claims and quotas, where what is less than a
     * thousandth counts as one ({@code SetDefaults_ResourceList}).
     */
    public static Optional<String> ofResource(String written) {
        return stored(written, THOUSANDTH);
    }

    private static Optional<String> stored(String written, int smallest) {
        String text = written.strip();
        Matcher form = FORM.matcher(text);
        return Quantity.isQuantity(text) && form.matches()
                ? Optional.of(new StoredQuantity(text, form).stored(smallest))
                : Optional.empty();
    }

    private String stored(int smallest) {
        if (isKept(smallest)) {
            return text;
        }
        BigDecimal exact = Quantity.parse(text).amount();
        BigDecimal amount = exact.scale() <= -smallest ? exact : exact.setScale(-smallest, RoundingMode.UP);
        if (!suffix.endsWith("i")) {
            return decimal(amount, isExponent());
        }
        BigDecimal capped = amount.abs().min(LARGEST).multiply(BigDecimal.valueOf(amount.signum()));
        boolean isSmall = capped.abs().compareTo(BigDecimal.valueOf(1024)) < 0;
        boolean isWhole = capped.signum() == 0 || capped.stripTrailingZeros().scale() <= 0;
        return isSmall || !isWhole ? decimal(capped, false) : binary(capped.toBigInteger());
    }

    /** Whether the form is taken to be canonical from a glance at it: signs, zeros in front and some behind are kept. */
    private boolean isKept(int smallest) {
        if (text.equals("0")) {
            return true;
        }
        if (suffix.endsWith("i")) {
            int exponent = 10 * (BINARY.indexOf(suffix.charAt(0)) + 1);
            int room = 15 - digits.length() - (int) (exponent * 3 / 10f) - 1;
            return fraction == 0 && room >= 0 && (Long.parseLong(digits) & 7) != 0;
        }
        int scale = exponent() - fraction;
        return digits.length() <= MOST_DIGITS
                && scale >= smallest
                && scale % 3 == 0
                && !digits.endsWith("000")
                && digits.charAt(0) != '0';
    }

    private boolean isExponent() {
        return suffix.length() > 1;
    }

    /** The power of ten that a suffix of one letter or an exponent stands for. */
    private int exponent() {
        if (isExponent()) {
            return Integer.parseInt(suffix.substring(1));
        }
        return SUFFIXES.entrySet().stream()
                .filter(known -> known.getValue().equals(suffix))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    private static String decimal(BigDecimal amount, boolean asExponent) {
        if (amount.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        int exponent = Math.floorDiv(-stripped.scale(), 3) * 3;
        String number = stripped.scaleByPowerOfTen(-exponent).toBigInteger().toString();
        if (asExponent) {
            return exponent == 0 ? number : number + "e" + exponent;
        }
        return number + SUFFIXES.getOrDefault(exponent, "");
    }

    private static String binary(BigInteger amount) {
        BigInteger rest = amount;
        int suffix = 0;
        while (suffix < BINARY.length() && rest.remainder(STEP).signum() == 0) {
            rest = rest.divide(STEP);
            suffix++;
        }
        return suffix == 0 ? rest.toString() : rest.toString() + BINARY.charAt(suffix - 1) + "i";
    }
}
