package io.waybill.dsl.value;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The digits behind the point of the smallest amount, one billionth. */
    private static final int SMALLEST = 9;

    /** The factor of each suffix. */
    private static final Map<String, BigDecimal> FACTORS = Map.ofEntries(
            binary("Ki", 1),
            binary("Mi", 2),
            binary("Gi", 3),
            binary("Ti", 4),
            binary("Pi", 5),
            binary("Ei", 6),
            decimal("n", -9),
            decimal("u", -6),
            decimal("m", -3),
            decimal("", 0),
            decimal("k", 3),
            decimal("M", 6),
            decimal("G", 9),
            decimal("T", 12),
            decimal("P", 15),
            decimal("E", 18));

    /** Manifests say a few amounts over and over; there are not more of them than this, and none is longer. */
    private static final Map<String, Quantity> READ = new ConcurrentHashMap<>();

    private static final int MOST_READ = 1024;
    private static final int LONGEST_READ = 16;

    private static Map.Entry<String, BigDecimal> binary(String suffix, int power) {
        return Map.entry(suffix, BigDecimal.valueOf(1024).pow(power));
    }

    private static Map.Entry<String, BigDecimal> decimal(String suffix, int power) {
        return Map.entry(suffix, BigDecimal.ONE.scaleByPowerOfTen(power));
    }

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
        Quantity known = READ.get(text);
        if (known != null) {
            return known;
        }
        Quantity quantity = read(text);
        if (text.length() <= LONGEST_READ && READ.size() < MOST_READ) {
            READ.put(text, quantity);
        }
        return quantity;
    }

    private static Quantity read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a quantity; write a number and a suffix,"
                    + " such as 100m, 0.5, 500Mi or 2Gi");
        }
        String suffix = matcher.group(2) == null ? "" : matcher.group(2);
        return new Quantity(
                text, suffix, rounded(Digits.number(matcher.group(1)).multiply(factor(suffix))), null);
    }

    /** A whole amount without a suffix, written to the manifest as a number. */
    public static Quantity of(long amount) {
        return parse(Long.toString(amount)).as(amount);
    }

    /**
     * An amount without a suffix, such as {@code 0.5} CPUs, written to the manifest as a number.
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
        return READ.containsKey(text) || FORM.matcher(text).matches();
    }

    /** Reads a quantity from a manifest, where it may also be a number. */
    public static Quantity from(Node node) {
        if (node instanceof Scalar scalar && (scalar.isString() || scalar.isNumber())) {
            Quantity quantity = parse(scalar.text());
            return scalar.value() instanceof Number written ? quantity.as(written) : quantity;
        }
        throw new IllegalStateException("Expected a quantity, found: " + node);
    }

    /** What is less than a billionth counts as one, up or down, as the API server has it. */
    private static BigDecimal rounded(BigDecimal amount) {
        return amount.scale() <= SMALLEST ? amount : amount.setScale(SMALLEST, RoundingMode.UP);
    }

    private static BigDecimal factor(String suffix) {
        BigDecimal known = FACTORS.get(suffix);
        return known == null ? BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1))) : known;
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

    /** Multiplies this amount, keeping the suffix. */
    public Quantity times(long factor) {
        return withAmount(amount.multiply(BigDecimal.valueOf(factor)));
    }

    private Quantity withAmount(BigDecimal newAmount) {
        BigDecimal number = newAmount.divide(factor(suffix)).stripTrailingZeros();
        return new Quantity(number.toPlainString() + suffix, suffix, newAmount, null);
    }

    /** The scalar as written in a manifest. */
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
