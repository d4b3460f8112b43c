package io.waybill.crd;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What several names say together: {@code Probe} of {@code LivenessProbe} and {@code ReadinessProbe}. */
final class Words {

    /** The part of all places that must call a thing so, for it to be that; places that come later seldom change it. */
    static final double MOST = 2.0 / 3;

    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+");
    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Words() {}

    /**
     * The longest ending, of whole words, that names have in common.
     *
     * @param names the names, each as often as it counts
     * @param part how many of them must end so
     */
    static Optional<String> ending(Collection<String> names, double part) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String name : names) {
            Matcher word = WORD.matcher(name);
            while (word.find()) {
                counts.merge(name.substring(word.start()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(ending -> ending.getValue() >= part * names.size())
                .map(Map.Entry::getKey)
                .filter(ending -> Character.isLetter(ending.charAt(0)))
                .max(SHORTEST);
    }

    /** The last word of a name, in small letters. */
    static String last(String name) {
        Matcher word = WORD.matcher(name);
        String last = "";
        while (word.find()) {
            last = word.group();
        }
        return last.toLowerCase(Locale.ROOT);
    }

    /** The name that comes most often, of those the shortest. */
    static String usual(Collection<String> names) {
        Map<String, Integer> counts = new TreeMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.keySet().stream()
                .min(Comparator.comparing((String name) -> -counts.getOrDefault(name, 0))
                        .thenComparing(SHORTEST))
                .orElseThrow();
    }
}
