package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;

/** Reads how DaemonSets roll out. */
final class DaemonSets {

    private DaemonSets() {}

    static DaemonSetRollout rollout(Workload workload) {
        Item item = workload.item();
        Mapping update = Fields.at(item.spec(), "updateStrategy", "rollingUpdate");
        String strategy = Fields.text(Fields.at(item.spec(), "updateStrategy"), "type")
                .orElse(item.isOfExtensions() ? "OnDelete" : "RollingUpdate");
        Amount surge = Amount.of(update.get("maxSurge"), "0");
        Amount missing = Amount.of(update.get("maxUnavailable"), surge.isZero() ? "1" : "0");
        List<String> notes = new ArrayList<>();
        Contradictions.of(workload, notes);
        if (!strategy.equals("RollingUpdate")) {
            notes.add("OnDelete: a pod gets the new version when somebody deletes it");
        } else if (surge.isZero() && missing.isZero()) {
            notes.add("The API server refuses maxUnavailable 0 where maxSurge is 0 too: nothing could move");
        } else if (!surge.isZero() && !Fields.has(update, "maxUnavailable")) {
            notes.add("The API server refuses maxSurge with the default maxUnavailable 1: set maxUnavailable to 0");
        } else if (!surge.isZero() && !missing.isZero()) {
            notes.add("The API server refuses maxSurge together with maxUnavailable: set one of them to 0");
        }
        if (!surge.isZero() && Fields.isTrue(workload.podSpec(), "hostNetwork")) {
            notes.add("On the node's own network two pods cannot share ports, so surging is not possible");
        }
        return new DaemonSetRollout(
                item.ref(), strategy, missing.toString(), surge.toString(), Timing.of(workload), List.copyOf(notes));
    }
}
