package io.waybill.dsl.core.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.ComputeResource;
import java.util.List;

/** Quotas for named resources. */
abstract class AbstractResourceQuota extends Resource<ResourceQuota> {

    AbstractResourceQuota(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Limits the total requests of all pods in the namespace: {@code hard.requests.<name>}. */
    public ResourceQuota requests(ComputeResource first, ComputeResource... more) {
        return hard("requests.", first, more);
    }

    /** Limits the total limits of all pods in the namespace: {@code hard.limits.<name>}. */
    public ResourceQuota limits(ComputeResource first, ComputeResource... more) {
        return hard("limits.", first, more);
    }

    private ResourceQuota hard(String prefix, ComputeResource first, ComputeResource... more) {
        ResourceQuota quota = self().hard(prefix + first.name(), first.quantity());
        for (ComputeResource resource : more) {
            quota = quota.hard(prefix + resource.name(), resource.quantity());
        }
        return quota;
    }
}
