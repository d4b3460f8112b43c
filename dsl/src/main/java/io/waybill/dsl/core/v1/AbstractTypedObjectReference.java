package io.waybill.dsl.core.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References to a resource of any namespace. */
abstract class AbstractTypedObjectReference extends TypedValue<TypedObjectReference> {

    AbstractTypedObjectReference(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Refers to a resource: {@code kind}, {@code name}, the {@code apiGroup} unless it is the core group, and the
     * {@code namespace} if it has one.
     */
    public static TypedObjectReference to(Resource<?> resource) {
        TypedObjectReference local = TypedObjectReference.named(resource.name(), resource.kind());
        TypedObjectReference reference =
                resource.namespace().map(local::namespace).orElse(local);
        return resource.apiGroup().isEmpty() ? reference : reference.apiGroup(resource.apiGroup());
    }
}
