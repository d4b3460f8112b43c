package io.waybill.dsl;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the names that someone who misspelt one may have meant. */
public final class NearMatches {

    private static final int MOST = 3;

    private NearMatches() {}

    /** At most three candidates that differ from the name in few letters, the nearest first. */
    public static List<String> of(String name, Collection<String> candidates) {
        int allowed = Math.max(1, name.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(name, candidate) <= allowed)
                .sorted(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /**
     * A sentence that asks whether a near name was meant, such as {@code Did you mean "x" or "y"?} Names that are much
     * farther than the nearest are not asked for; empty when nothing is near.
     */
    public static Optional<String> sentence(String name, Collection<String> candidates) {
        return question(name, candidates).map(question -> "D" + question.substring(1));
    }

    /** The same as the end of a sentence: {@code did you mean "x" or "y"?} */
    public static Optional<String> question(String name, Collection<String> candidates) {
        List<String> all = of(name, candidates);
        List<String> near = all.stream()
                .filter(candidate -> distance(name, candidate) <= distance(name, all.get(0)) + 1)
                .toList();
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of("did you mean \"" + String.join("\" or \"", near) + "\"?");
    }

    /** The number of letters to insert, delete, replace or swap with a neighbour; upper and lower case are near. */
    private static int distance(String a, String b) {
        if (a.equalsIgnoreCase(b)) {
            return a.equals(b) ? 0 : 1;
        }
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            int[] oldest = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = oldest;
        }
        return previous[b.length()];
    }
}
