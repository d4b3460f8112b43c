package io.waybill.cel.cost;

import static io.waybill.cel.cost.CallEstimates.TRAVERSAL;

import io.waybill.cel.cost.CallEstimates.Of;
import java.util.Optional;
import java.util.function.Function;

/** What functions of lists and sets can cost that know it themselves. */
final class ListEstimates {

    private static final Estimate CALL = Estimate.of(11);

    private ListEstimates() {}

    static Optional<Of> of(String overload, Operands operands, Function<Sized, Estimate> size) {
        return switch (overload) {
            case "list_sets_contains_list", "list_sets_intersects_list" -> Optional.of(sets(operands, size, 1));
            case "list_sets_equivalent_list" -> Optional.of(sets(operands, size, 2));
            case "list_slice" ->
                operands.target().map(list -> {
                    long start = whole(operands, 0, 0);
                    long end = whole(operands, 1, size.apply(list).most());
                    return made(1, Estimate.of(end < start ? Long.MAX_VALUE : end - start));
                });
            case "list_flatten" -> operands.target().map(list -> made(1, size.apply(list)));
            case "list_flatten_int" ->
                operands.target().map(list -> made((double) whole(operands, 0, Long.MAX_VALUE), size.apply(list)));
            case "list_reverse" -> operands.target().map(list -> made(1, size.apply(list)));
            case "list_distinct" -> operands.target().map(list -> squared(2, size.apply(list)));
            case "lists_range" -> Optional.of(made(1, Estimate.of(whole(operands, 0, Long.MAX_VALUE))));
            default -> sort(overload, operands, size);
        };
    }

    private static Optional<Of> sort(String overload, Operands operands, Function<Sized, Estimate> size) {
        boolean isText = overload.startsWith("list_string_") || overload.startsWith("list_bytes_");
        double factor = isText ? 2 + TRAVERSAL : 2;
        if (overload.endsWith("_sort")) {
            return operands.target().map(list -> squared(factor, size.apply(list)));
        }
        return overload.endsWith("_sortByAssociatedKeys")
                ? Optional.of(squared(factor, size.apply(operands.argument(1))))
                : Optional.empty();
    }

    private static Of sets(Operands operands, Function<Sized, Estimate> size, int times) {
        Estimate product = size.apply(operands.argument(0)).times(size.apply(operands.argument(1)));
        return Of.cost(product.times((double) times).plus(Estimate.ONE));
    }

    private static Of made(double factor, Estimate size) {
        return Of.sized(size.times(factor).plus(CALL), size);
    }

    private static Of squared(double factor, Estimate size) {
        return made(factor, size.times(size));
    }

    /** A whole number that is written as an argument; another where none is, or one below 0. */
    private static long whole(Operands operands, int index, long other) {
        return operands.argument(index).whole().filter(number -> number >= 0).orElse(other);
    }
}
