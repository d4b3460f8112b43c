package io.waybill.dsl.apps.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.SelectingWorkload;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.core.v1.TemplateWorkload;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** A StatefulSet keeps pods that each have a name and storage of their own; its pods' fields can be set on it. */
abstract class AbstractStatefulSet extends Resource<StatefulSet> implements SelectingWorkload<StatefulSet> {

    AbstractStatefulSet(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a StatefulSet with these containers, whose pods have the label {@code app}: {@code selector} and
     * {@code template}.
     */
    public static StatefulSet named(String name, Container first, Container... more) {
        return StatefulSet.named(
                name,
                StatefulSetSpec.of(
                        TemplateWorkload.selectorFor(name), TemplateWorkload.templateFor(name, first, more)));
    }

    /** Sets the headless Service that gives its pods DNS names: {@code serviceName}. */
    public StatefulSet serviceName(Service service) {
        return self().serviceName(service.name());
    }

    /**
     * Replaces pods from the highest ordinal down to this one: {@code updateStrategy.rollingUpdate.partition}.
     *
     * @param partition the lowest ordinal that is replaced, at least 0
     */
    public StatefulSet rollingUpdate(int partition) {
        return self().updateStrategy(StatefulSetUpdateStrategy.of()
                .type(StatefulSetUpdateStrategyType.ROLLING_UPDATE)
                .rollingUpdate(RollingUpdateStatefulSetStrategy.of().partition(partition)));
    }
}
