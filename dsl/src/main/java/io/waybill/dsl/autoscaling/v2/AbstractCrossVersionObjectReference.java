package io.waybill.dsl.autoscaling.v2;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References to what is scaled. */
abstract class AbstractCrossVersionObjectReference extends TypedValue<CrossVersionObjectReference> {

    AbstractCrossVersionObjectReference(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Refers to a resource: {@code apiVersion}, {@code kind} and {@code name}. */
    public static CrossVersionObjectReference to(Resource<?> resource) {
        return CrossVersionObjectReference.named(resource.name(), resource.kind())
                .apiVersion(resource.apiVersion());
    }
}
