package io.waybill.dsl.networking.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Backends that are called by name, since they are described elsewhere. */
abstract class AbstractIngressBackend extends TypedValue<IngressBackend> {

    AbstractIngressBackend(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
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
