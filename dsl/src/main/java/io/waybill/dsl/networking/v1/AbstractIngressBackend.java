package io.waybill.dsl.networking.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.TypedLocalObjectReference;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Backends that are not a port of a Service of the manifest. */
abstract class AbstractIngressBackend extends TypedValue<IngressBackend> {

    AbstractIngressBackend(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Refers to a resource of the same namespace that serves requests itself, such as a bucket: {@code resource}. */
    public static IngressBackend to(Resource<?> resource) {
        return IngressBackend.of().resource(TypedLocalObjectReference.to(resource));
    }

    /**
     * Refers to a Service that is not part of the manifest: {@code service.name} and {@code service.port.number}.
     *
     * @param port from 1 to 65535
     */
    public static IngressBackend service(String name, int port) {
        return IngressBackend.of()
                .service(IngressServiceBackend.named(name)
                        .port(ServiceBackendPort.of().number(port)));
    }
}
