package io.waybill.explain.capacity;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.Quantity;
import io.waybill.kubernetes.tree.Fields;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Amounts of resources such as {@code cpu} and {@code memory}.
 *
 * @param values by resource, in CPUs, bytes or pieces; sorted
 */
public record Amounts(Map<String, Quantity> values) {

    /** Nothing. */
    public static final Amounts NONE = new Amounts(Map.of());

    private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);

    /** Sorts. */
    public Amounts {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The amounts of a mapping; what is not a quantity is left out. */
    static Amounts of(Mapping tree) {
        Map<String, Quantity> values = new TreeMap<>();
        Fields.entries(tree).forEach((resource, text) -> {
            if (Quantity.isQuantity(text)) {
                values.put(resource, Quantity.parse(text));
            }
        });
        return new Amounts(values);
    }

    /** The amount of a resource. */
    public Optional<Quantity> get(String resource) {
        return Optional.ofNullable(values.get(resource));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Both together. */
    public Amounts plus(Amounts other) {
        return merged(other, Quantity::plus);
    }

    /** The larger of each. */
    public Amounts max(Amounts other) {
        return merged(other, (one, two) -> one.compareTo(two) >= 0 ? one : two);
    }

    /** These, and the others where these say nothing. */
    public Amounts orElse(Amounts other) {
        return merged(other, (one, two) -> one);
    }

    /** The others, and these where the others say nothing. */
    public Amounts overriddenBy(Amounts other) {
        return merged(other, (one, two) -> two);
    }

    private Amounts merged(Amounts other, BinaryOperator<Quantity> merge) {
        Map<String, Quantity> merged = new TreeMap<>(values);
        other.values.forEach((resource, amount) -> merged.merge(resource, amount, merge));
        return new Amounts(merged);
    }

    /** So many times as much. */
    public Amounts times(long factor) {
        Map<String, Quantity> times = new TreeMap<>();
        values.forEach((resource, amount) -> times.put(resource, amount.times(factor)));
        return new Amounts(times);
    }

    /** An amount in its shortest exact form: {@code 250m} CPUs, {@code 500Mi} bytes. */
    public static String text(String resource, Quantity quantity) {
        BigDecimal amount = quantity.amount();
        if (resource.endsWith("cpu")) {
            boolean whole = amount.stripTrailingZeros().scale() <= 0;
            return whole ? amount.toBigInteger().toString() : plain(amount.movePointRight(3)) + "m";
        }
        int suffix = 0;
        boolean bytes = resource.contains("memory") || resource.contains("storage") || resource.contains("hugepages");
        while (bytes
                && suffix < BINARY.length - 1
                && amount.signum() != 0
                && amount.remainder(STEP).signum() == 0) {
            amount = amount.divide(STEP);
            suffix++;
        }
        return plain(amount) + BINARY[suffix];
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Such as {@code cpu 50m, memory 100Mi}. */
    @Override
    public String toString() {
        return values.isEmpty()
                ? "nothing"
                : values.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + text(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
