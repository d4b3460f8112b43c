package io.waybill.dsl.value;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a resource, such as {@code 100m} CPUs or {@code 500Mi} of memory.
 *
 * <p>It keeps the text or number it was written with. Two quantities are equal when their amounts are: {@code 1000m}
 * equals {@code 1}.
 */
public final class Quantity implements Comparable<Quantity> {

    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,4})?");

    private static final BigDecimal BINARY_STEP = BigDecimal.valueOf(1024);

    private static final Map<String, Integer> BINARY = Map.of("Ki", 1, "Mi", 2, "Gi", 3, "Ti", 4, "Pi", 5, "Ei", 6);

    private static final Map<String, Integer> DECIMAL = Map.ofEntries(
            Map.entry("n", -9),
            Map.entry("u", -6),
            Map.entry("m", -3),
            Map.entry("", 0),
            Map.entry("k", 3),
            Map.entry("M", 6),
            Map.entry("G", 9),
            Map.entry("T", 12),
            Map.entry("P", 15),
            Map.entry("E", 18));

    private final String text;
    private final String suffix;
    private final BigDecimal amount;
    private final @Nullable Number number;

    private Quantity(String text, String suffix, BigDecimal amount, @Nullable Number number) {
        this.text = text;
        this.suffix = suffix;
        this.amount = amount;
        this.number = number;
    }

    /**
     * Reads an amount: a number, and a suffix n, u, m, k, M, G, T, P, E (powers of 1000), Ki, Mi, Gi, Ti, Pi, Ei (powers
     * of 1024) or an exponent such as e3.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static Quantity parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a quantity; write a number and a suffix,"
                    + " such as 100m, 0.5, 500Mi or 2Gi");
        }
        String suffix = matcher.group(2) == null ? "" : matcher.group(2);
        return new Quantity(text, suffix, new BigDecimal(matcher.group(1)).multiply(factor(suffix)), null);
    }

    /** A whole amount without a suffix, which stands in the manifest as a number. */
    public static Quantity of(long amount) {
        return parse(Long.toString(amount)).as(amount);
    }

    /**
     * An amount without a suffix, such as {@code 0.5} CPUs, which stands in the manifest as a number.
     *
     * @throws IllegalArgumentException when it is NaN or infinite
     */
    public static Quantity of(double amount) {
        return parse(Double.toString(amount)).as(amount);
    }

    private Quantity as(Number written) {
        return new Quantity(text, suffix, amount, written);
    }

    /** Whether the text is a quantity. */
    public static boolean isQuantity(String text) {
        return FORM.matcher(text).matches();
    }

    /** Reads a quantity from a manifest, where it may also stand as a number. */
    public static Quantity from(Node node) {
        if (node instanceof Scalar scalar && (scalar.isString() || scalar.isNumber())) {
            Quantity quantity = parse(scalar.text());
            return scalar.value() instanceof Number written ? quantity.as(written) : quantity;
        }
        throw new IllegalStateException("Expected a quantity, found: " + node);
    }

    private static BigDecimal factor(String suffix) {
        if (BINARY.containsKey(suffix)) {
            return BINARY_STEP.pow(BINARY.get(suffix));
        }
        Integer power = DECIMAL.get(suffix);
        return BigDecimal.ONE.scaleByPowerOfTen(power == null ? Integer.parseInt(suffix.substring(1)) : power);
    }

    /** The amount in the base unit: CPUs, bytes, or a count. */
    public BigDecimal amount() {
        return amount;
    }

    /** The sum, written with this quantity's suffix. */
    public Quantity plus(Quantity other) {
        return withAmount(amount.add(other.amount));
    }

    /** The difference, written with this quantity's suffix. */
    public Quantity minus(Quantity other) {
        return withAmount(amount.subtract(other.amount));
    }

    /** This amount so many times, written with this quantity's suffix. */
    public Quantity times(long factor) {
        return withAmount(amount.multiply(BigDecimal.valueOf(factor)));
    }

    private Quantity withAmount(BigDecimal newAmount) {
        BigDecimal number = newAmount.divide(factor(suffix)).stripTrailingZeros();
        return new Quantity(number.toPlainString() + suffix, suffix, newAmount, null);
    }

    /** The scalar that manifests hold. */
    public Node toNode() {
        if (number instanceof Long whole) {
            return Scalar.of(whole);
        }
        return number instanceof Double fraction ? Scalar.of(fraction) : Scalar.of(text);
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity quantity && amount.compareTo(quantity.amount) == 0;
    }

    @Override
    public int hashCode() {
        return amount.stripTrailingZeros().hashCode();
    }

    /** The text as written. */
    @Override
    public String toString() {
        return text;
    }
}
