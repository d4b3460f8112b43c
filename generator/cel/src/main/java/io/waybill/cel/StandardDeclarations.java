package io.waybill.cel;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Comparison;
import dev.cel.common.Operator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The standard functions that an expression calls, as cel-java declares them. */
final class StandardDeclarations {

    private static final Map<StandardFunction, String> NAMES = names();

    private StandardDeclarations() {}

    /**
     * The declarations.
     *
     * @param called whether a function is called
     * @param isMixed whether numbers of different types are compared
     */
    static CelStandardDeclarations of(Predicate<String> called, boolean isMixed) {
        return CelStandardDeclarations.newBuilder()
                .filterFunctions((function, overload) -> called.test(NAMES.getOrDefault(function, ""))
                        && (isMixed
                                || !(overload instanceof Comparison comparison
                                        && comparison.isHeterogeneousComparison())))
                .build();
    }

    /** The names of all functions: {@code _+_}, {@code startsWith}. */
    static Map<StandardFunction, String> names() {
        Map<StandardFunction, String> names = new EnumMap<>(StandardFunction.class);
        for (StandardFunction function : StandardFunction.values()) {
            names.put(
                    function,
                    Stream.of(Operator.values())
                            .filter(operator -> operator.name().equals(function.name()))
                            .map(Operator::getFunction)
                            .findFirst()
                            .orElseGet(() -> inCamelCase(function.name())));
        }
        return names;
    }

    private static String inCamelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }
}
