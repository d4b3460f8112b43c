package io.waybill.pipeline.diff;

import io.waybill.diff.Change;
import io.waybill.diff.Effect;
import io.waybill.diff.ResourceChange;
import io.waybill.kubernetes.text.Plural;
import java.util.ArrayList;
import java.util.List;

/** How many resources differ, and how badly. */
final class DiffSummary {

    private DiffSummary() {}

    static String of(List<ResourceChange> changes) {
        if (changes.isEmpty()) {
            return "No differences.";
        }
        List<String> counts = new ArrayList<>();
        for (Change change : Change.values()) {
            add(counts, changes.stream().filter(one -> one.change() == change).count(), change.toString());
        }
        List<String> effects = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            add(effects, changes.stream().filter(one -> one.effect() == effect).count(), effect.toString());
        }
        return Plural.of(changes.size(), "resource differs: ", "resources differ: ") + String.join(", ", counts)
                + "; effects: " + String.join(", ", effects) + ".";
    }

    private static void add(List<String> counts, long count, String what) {
        if (count > 0) {
            counts.add(count + " " + what);
        }
    }
}
