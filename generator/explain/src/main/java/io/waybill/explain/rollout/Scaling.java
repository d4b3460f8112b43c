package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.tree.Fields;
import java.util.Optional;

/**
 * Between which numbers an autoscaler keeps the pods of a workload.
 *
 * @param autoscaler the HorizontalPodAutoscaler
 * @param fewest the fewest pods, {@code minReplicas}
 * @param most the most pods, {@code maxReplicas}
 */
public record Scaling(ResourceRef autoscaler, int fewest, int most) {

    /** The range of a workload; empty where nothing scales it, as where it has 0 replicas, which turns scaling off. */
    public static Optional<Scaling> of(Workload workload, Inventory inventory) {
        if (!workload.kind().hasReplicas() || workload.replicas() == 0) {
            return Optional.empty();
        }
        return inventory.ofKind("HorizontalPodAutoscaler").stream()
                .filter(autoscaler -> targets(autoscaler, workload))
                .findFirst()
                .map(Scaling::range);
    }

    private static boolean targets(Item autoscaler, Workload workload) {
        Mapping target = Fields.at(autoscaler.spec(), "scaleTargetRef");
        ResourceRef named =
                autoscaler.ref().sibling(Fields.textOrEmpty(target, "kind"), Fields.textOrEmpty(target, "name"));
        return named.equals(workload.ref())
                && Fields.text(target, "apiVersion")
                        .map(ApiGroup::of)
                        .filter(group -> !workload.kind().groups().contains(group))
                        .isEmpty();
    }

    private static Scaling range(Item autoscaler) {
        int fewest = Math.max(0, Fields.number(autoscaler.spec(), "minReplicas", 1));
        return new Scaling(
                autoscaler.ref(), fewest, Math.max(fewest, Fields.number(autoscaler.spec(), "maxReplicas", fewest)));
    }

    /** The number of pods that a workload begins with: its own, moved into the range. */
    public int from(Workload workload) {
        return Math.max(fewest, Math.min(most, workload.replicas()));
    }

    /** The range in words. */
    public String note() {
        return autoscaler + " keeps between " + fewest + " and " + most + " replicas, whatever spec.replicas says";
    }
}
