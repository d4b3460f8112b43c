package io.waybill.dsl.apps.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.SelectingWorkload;
import io.waybill.dsl.core.v1.TemplateWorkload;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import java.util.List;

/** A DaemonSet runs a pod on every node; its pods' fields can be set on it. */
abstract class AbstractDaemonSet extends Resource<DaemonSet> implements SelectingWorkload<DaemonSet> {

    AbstractDaemonSet(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a DaemonSet with these containers, whose pods have the label {@code app}: {@code selector} and
     * {@code template}.
     */
    public static DaemonSet named(String name, Container first, Container... more) {
        return DaemonSet.named(
                name,
                DaemonSetSpec.of(TemplateWorkload.selectorFor(name), TemplateWorkload.templateFor(name, first, more)));
    }

    /**
     * Replaces pods node by node: {@code updateStrategy.rollingUpdate}.
     *
     * @param maxSurge nodes that may run an old and a new pod, as a number or a percentage
     * @param maxUnavailable nodes that may be without a pod, as a number or a percentage
     */
    public DaemonSet rollingUpdate(IntOrString maxSurge, IntOrString maxUnavailable) {
        return self().updateStrategy(DaemonSetUpdateStrategy.of()
                .type(DaemonSetUpdateStrategyType.ROLLING_UPDATE)
                .rollingUpdate(RollingUpdateDaemonSet.of().maxSurge(maxSurge).maxUnavailable(maxUnavailable)));
    }
}
