package io.waybill.application.program;

import io.waybill.dsl.NearMatches;
import java.util.List;
import java.util.stream.IntStream;

/** Names of variables that one may have written for another. */
public final class NearVariables {

    private static final int LEAST = 3;

    private NearVariables() {}

    /** Whether all words but one are the same, and that one is misspelt, or shorter or longer. */
    public static boolean differInOneWord(String variable, String name) {
        List<String> words = List.of(variable.split("_", -1));
        List<String> others = List.of(name.split("_", -1));
        if (words.size() != others.size() || words.size() < 2) {
            return false;
        }
        List<Integer> different = IntStream.range(0, words.size())
                .filter(i -> !words.get(i).equals(others.get(i)))
                .boxed()
                .toList();
        if (different.size() != 1) {
            return false;
        }
        String word = words.get(different.get(0));
        String other = others.get(different.get(0));
        boolean isShorter =
                Math.min(word.length(), other.length()) >= LEAST && (word.startsWith(other) || other.startsWith(word));
        return isShorter
                || word.length() >= LEAST
                        && !NearMatches.of(word, List.of(other)).isEmpty();
    }
}
