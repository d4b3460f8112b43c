package io.waybill.docs.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Boxes with a text, and arrows between them; without cycles. */
public final class Graph {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Set<String>> arrows = new LinkedHashMap<>();

    /** Adds a box, or changes its text. */
    public void box(String name, String text) {
        texts.put(name, text);
        arrows.computeIfAbsent(name, key -> new LinkedHashSet<>());
    }

    /** Adds an arrow between two boxes. */
    public void arrow(String from, String to) {
        if (!texts.containsKey(from) || !texts.containsKey(to)) {
            throw new IllegalArgumentException("No such boxes: " + from + " -> " + to);
        }
        arrows.get(from).add(to);
    }

    List<String> names() {
        return List.copyOf(texts.keySet());
    }

    String text(String name) {
        return texts.get(name);
    }

    /** Where the arrows of a box lead, without those that a chain of others implies. */
    List<String> targets(String from) {
        List<String> direct = new ArrayList<>();
        for (String to : arrows.get(from)) {
            boolean implied = arrows.get(from).stream().anyMatch(other -> !other.equals(to) && leads(other, to));
            if (!implied) {
                direct.add(to);
            }
        }
        return direct;
    }

    private boolean leads(String from, String to) {
        return arrows.get(from).stream().anyMatch(next -> next.equals(to) || leads(next, to));
    }

    /** The length of the longest chain of arrows that ends at a box. */
    int depth(String name) {
        int depth = 0;
        for (Map.Entry<String, Set<String>> each : arrows.entrySet()) {
            if (each.getValue().contains(name)) {
                depth = Math.max(depth, depth(each.getKey()) + 1);
            }
        }
        return depth;
    }
}
