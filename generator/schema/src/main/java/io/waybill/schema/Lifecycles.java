package io.waybill.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What Kubernetes documents, together with what a history tells. */
    public static Lifecycles load(ApiHistory history) {
        try (InputStream in = Objects.requireNonNull(Lifecycles.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Map<String, String>> documented = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(" ");
                        documented.put(words[0] + " " + words[1], pairs(words));
                    });
            return new Lifecycles(history, documented);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return new Lifecycle(
                Optional.ofNullable(facts.get("deprecated")).map(Minor::parse),
                removed,
                Optional.ofNullable(facts.get("use")));
    }
}
