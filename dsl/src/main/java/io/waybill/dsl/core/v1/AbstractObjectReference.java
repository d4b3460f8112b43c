package io.waybill.dsl.core.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References to any resource. */
abstract class AbstractObjectReference extends TypedValue<ObjectReference> {

    AbstractObjectReference(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Refers to a resource: {@code apiVersion}, {@code kind}, {@code name}, and its {@code namespace} if it has one. */
    public static ObjectReference to(Resource<?> resource) {
        ObjectReference reference = ObjectReference.of()
                .apiVersion(resource.apiVersion())
                .kind(resource.kind())
                .name(resource.name());
        return resource.namespace().map(reference::namespace).orElse(reference);
    }
}
