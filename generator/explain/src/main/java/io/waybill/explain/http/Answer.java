package io.waybill.explain.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of a request, told so that two proxies can be compared: equal answers mean that no client and no backend
 * notices which of the two it was.
 *
 * @param shares what each part of such requests gets; one for all of them, unless backends have weights
 */
public record Answer(List<Share> shares) {

    /**
     * A part of the requests.
     *
     * @param weight of how many parts of {@code total}
     * @param total all parts
     * @param handling what they get
     */
    public record Share(int weight, int total, Handling handling) {

        /** Such as {@code 10 %: shop/web:80 sees /}. */
        @Override
        public String toString() {
            return (total == 100 ? weight + " %: " : weight + " of " + total + ": ") + handling;
        }
    }

    /** All requests get the same. */
    public static Answer of(Handling handling) {
        return new Answer(List.of(new Share(1, 1, handling)));
    }

    /**
     * Requests get what their weights say; equal handlings are one, those of weight 0 are none, and weights are shortened
     * so that 5 of 10 is 1 of 2.
     *
     * @param weights what is done, with its weight from 0; at least one of them above 0
     */
    public static Answer of(List<Map.Entry<Handling, Integer>> weights) {
        Map<Handling, Integer> sums = new LinkedHashMap<>();
        weights.stream()
                .filter(entry -> entry.getValue() > 0)
                .forEach(entry -> sums.merge(entry.getKey(), entry.getValue(), Integer::sum));
        int total = sums.values().stream().mapToInt(Integer::intValue).sum();
        int divisor = sums.values().stream().reduce(total, Answer::divisor);
        List<Share> shares = new ArrayList<>();
        sums.forEach((handling, weight) -> shares.add(new Share(weight / divisor, total / divisor, handling)));
        shares.sort(Comparator.comparing(Share::toString));
        return new Answer(List.copyOf(shares));
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    /** Such as {@code shop/web:80 sees /cart}, or the shares with commas between them. */
    @Override
    public String toString() {
        return shares.size() == 1
                ? shares.get(0).handling().toString()
                : shares.stream().map(Share::toString).collect(Collectors.joining("; "));
    }
}
