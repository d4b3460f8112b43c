package io.waybill.dsl.apps.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.SelectingWorkload;
import io.waybill.dsl.core.v1.TemplateWorkload;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** A ReplicaSet keeps a number of equal pods running; its pods' fields can be set on it. */
abstract class AbstractReplicaSet extends Resource<ReplicaSet> implements SelectingWorkload<ReplicaSet> {

    AbstractReplicaSet(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a ReplicaSet with these containers, whose pods have the label {@code app}: {@code selector} and
     * {@code template}.
     */
    public static ReplicaSet named(String name, Container first, Container... more) {
        return ReplicaSet.named(
                name,
                ReplicaSetSpec.of(TemplateWorkload.selectorFor(name))
                        .template(TemplateWorkload.templateFor(name, first, more)));
    }
}
