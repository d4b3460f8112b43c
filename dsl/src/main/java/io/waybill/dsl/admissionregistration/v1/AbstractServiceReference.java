package io.waybill.dsl.admissionregistration.v1;

import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References to the Service of a webhook. */
abstract class AbstractServiceReference extends TypedValue<ServiceReference> {

    AbstractServiceReference(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Refers to a Service: {@code name} and {@code namespace}.
     *
     * @throws IllegalArgumentException if it names no namespace, which a webhook needs
     */
    public static ServiceReference to(Service service) {
        String namespace = service.namespace()
                .orElseThrow(() -> new IllegalArgumentException("The Service \"" + service.name()
                        + "\" has no namespace, which webhooks need; set it with namespace(...)"));
        return ServiceReference.named(service.name(), namespace);
    }
}
