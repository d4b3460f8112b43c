package io.waybill.dsl.policy.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Workload;
import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Budgets for workloads. */
abstract class AbstractPodDisruptionBudget extends Resource<PodDisruptionBudget> {

    AbstractPodDisruptionBudget(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Creates a budget with the workload's name for its pods: {@code selector}. */
    public static <W extends Resource<W> & Workload<W>> PodDisruptionBudget selecting(W workload) {
        return PodDisruptionBudget.named(workload.name())
                .selector(LabelSelector.of().matchLabels(workload.selectorLabels()));
    }
}
