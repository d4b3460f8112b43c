package io.waybill.gatewayapi.v1;

import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Backends that are ports of Services. */
abstract class AbstractHTTPRouteBackendRef extends TypedValue<HTTPRouteBackendRef> {

    AbstractHTTPRouteBackendRef(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * A port of a Service of the same namespace as the route: {@code name} and {@code port}.
     *
     * @throws IllegalArgumentException if the Service has no such port
     */
    public static HTTPRouteBackendRef to(Service service, int port) {
        String name = service.backend(port).service().orElseThrow().name();
        return HTTPRouteBackendRef.named(name).port(port);
    }
}
