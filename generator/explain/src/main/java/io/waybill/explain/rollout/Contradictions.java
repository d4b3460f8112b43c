package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Map;

/** What workloads of all kinds may contradict themselves in. */
final class Contradictions {

    private Contradictions() {}

    static void of(Workload workload, List<String> notes) {
        Mapping spec = workload.item().spec();
        int replicas = Fields.number(spec, "replicas", 1);
        if (replicas < 0) {
            notes.add("The API server refuses replicas " + replicas + ": fewer than 0; taken as 0 here");
        }
        Map<String, String> selector = Fields.entries(Fields.at(spec, "selector", "matchLabels"));
        if (!workload.podLabels().entrySet().containsAll(selector.entrySet())) {
            notes.add("The API server refuses the selector " + selector
                    + ", which does not select its own pods with the" + " labels " + workload.podLabels());
        }
    }
}
