package io.waybill.dsl.core.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References by name. */
abstract class AbstractLocalObjectReference extends TypedValue<LocalObjectReference> {

    AbstractLocalObjectReference(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Refers to a resource of the kind that the field is about: {@code name}. */
    public static LocalObjectReference to(Resource<?> resource) {
        return LocalObjectReference.of().name(resource.name());
    }
}
