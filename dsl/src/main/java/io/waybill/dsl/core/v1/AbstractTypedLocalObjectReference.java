package io.waybill.dsl.core.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References to a resource of the same namespace. */
abstract class AbstractTypedLocalObjectReference extends TypedValue<TypedLocalObjectReference> {

    AbstractTypedLocalObjectReference(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Refers to a resource: {@code kind}, {@code name}, and the {@code apiGroup} unless it is the core group. */
    public static TypedLocalObjectReference to(Resource<?> resource) {
        TypedLocalObjectReference reference = TypedLocalObjectReference.named(resource.name(), resource.kind());
        return resource.apiGroup().isEmpty() ? reference : reference.apiGroup(resource.apiGroup());
    }
}
