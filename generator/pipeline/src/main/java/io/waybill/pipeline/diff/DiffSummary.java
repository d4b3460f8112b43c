package io.waybill.pipeline.diff;

import io.waybill.diff.Change;
import io.waybill.diff.Effect;
import io.waybill.diff.ResourceChange;
import io.waybill.kubernetes.text.Plural;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many resources differ, and how badly. */
final class DiffSummary {

    private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
    private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
    private int resources;

    /** Counts a resource. */
    void add(ResourceChange resource) {
        resources++;
        changes.merge(resource.change(), 1, Integer::sum);
        effects.merge(resource.effect(), 1, Integer::sum);
    }

    @Override
    public String toString() {
        if (resources == 0) {
            return "No differences.";
        }
        return Plural.of(resources, "resource differs: ", "resources differ: ") + told(changes) + "; effects: "
                + told(effects) + ".";
    }

    private static String told(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }
}
