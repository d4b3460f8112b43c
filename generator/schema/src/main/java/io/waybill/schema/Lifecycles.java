package io.waybill.schema;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kinds were deprecated or removed, when, and what replaces them. */
public final class Lifecycles {

    private static final String FILE = "lifecycle.txt";

    private final ApiHistory history;
    private final Map<String, Map<String, String>> documented;

    private Lifecycles(ApiHistory history, Map<String, Map<String, String>> documented) {
        this.history = history;
        this.documented = documented;
    }

    /** What Kubernetes documents, together with what a history shows. */
    public static Lifecycles load(ApiHistory history) {
        return new Lifecycles(history, Documented.ENDS);
    }

    /** Read when first asked for. */
    private static final class Documented {
        static final Map<String, Map<String, String>> ENDS = new HashMap<>();

        static {
            for (String line : new FactsText(Facts.text(FILE)).head()) {
                String[] words = line.split(" ");
                ENDS.put(words[0] + " " + words[1], pairs(words));
            }
        }
    }

    private static Map<String, String> pairs(String[] words) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 2; i + 1 < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }

    /** What is known of the end of a kind; empty parts for one that lives or never was. */
    public Lifecycle of(String apiVersion, String kind) {
        Map<String, String> facts = documented.getOrDefault(apiVersion + " " + kind, Map.of());
        List<Span> spans = history.spansOf(apiVersion, kind);
        Optional<Minor> removed = Optional.ofNullable(facts.get("removed")).map(Minor::parse);
        if (removed.isEmpty() && !spans.isEmpty()) {
            removed = Optional.of(spans.get(spans.size() - 1).until())
                    .filter(last -> !last.equals(history.newest()))
                    .map(last -> new Minor(last.number() + 1));
        }
        Optional<Minor> deprecated =
                Optional.ofNullable(facts.get("deprecated")).map(Minor::parse);
        Optional<String> replacement = deprecated.isEmpty() && removed.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(facts.get("use")).or(() -> successor(apiVersion, kind));
        return new Lifecycle(deprecated, removed, replacement);
    }

    /** The version of the same group that the newest minor serves and prefers to all others, if to this one, too. */
    private Optional<String> successor(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = apiVersion.substring(0, Math.max(0, slash));
        int own = ApiVersionOrder.of(apiVersion.substring(slash + 1));
        return history.kinds().stream()
                .filter(candidate -> candidate.name().equals(kind))
                .filter(candidate -> candidate.span().contains(history.newest()))
                .filter(candidate -> candidate.group().equals(group))
                .filter(candidate -> ApiVersionOrder.of(candidate.version()) < own)
                .min(Comparator.comparingInt(candidate -> ApiVersionOrder.of(candidate.version())))
                .map(Kind::apiVersion);
    }
}
