package io.waybill.testing;

import io.waybill.explain.disruption.Disruption;
import io.waybill.explain.disruption.Disruptions;
import java.util.List;
import java.util.stream.Collectors;

/** Assertions on what happens while nodes are drained. */
public final class DrainAssert {

    private final ManifestAssert manifest;
    private final List<Disruption> budgets;

    DrainAssert(ManifestAssert manifest) {
        this.manifest = manifest;
        this.budgets = Disruptions.of(manifest.rendered().inventory()).budgets();
    }

    /** While all pods are healthy, every budget that protects some allows one of them to be evicted. */
    public DrainAssert isNeverBlocked() {
        List<Disruption> blocking = budgets.stream()
                .filter(budget -> budget.pods() > 0)
                .filter(budget -> budget.allowed() == 0 || !budget.notes().isEmpty())
                .toList();
        if (!blocking.isEmpty()) {
            throw manifest.fails("Draining nodes is blocked:\n  "
                    + blocking.stream().map(DrainAssert::why).collect(Collectors.joining("\n  ")));
        }
        return this;
    }

    private static String why(Disruption budget) {
        return budget.budget() + ": "
                + (budget.notes().isEmpty()
                        ? "needs " + budget.needed() + " of " + budget.pods() + " pods"
                        : String.join("; ", budget.notes()));
    }

    /** The manifest, for other assertions. */
    public ManifestAssert and() {
        return manifest;
    }
}
