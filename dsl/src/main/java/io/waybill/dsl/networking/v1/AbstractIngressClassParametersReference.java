package io.waybill.dsl.networking.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References to the parameters of an IngressClass. */
abstract class AbstractIngressClassParametersReference extends TypedValue<IngressClassParametersReference> {

    AbstractIngressClassParametersReference(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Refers to a resource: {@code kind}, {@code name}, the {@code apiGroup} unless it is the core group,
     * {@code scope}, and the {@code namespace} of a namespaced one.
     */
    public static IngressClassParametersReference to(Resource<?> resource) {
        IngressClassParametersReference named = IngressClassParametersReference.named(resource.name(), resource.kind())
                .scope(resource.isNamespaced() ? "Namespace" : "Cluster");
        IngressClassParametersReference reference =
                resource.namespace().map(named::namespace).orElse(named);
        return resource.apiGroup().isEmpty() ? reference : reference.apiGroup(resource.apiGroup());
    }
}
