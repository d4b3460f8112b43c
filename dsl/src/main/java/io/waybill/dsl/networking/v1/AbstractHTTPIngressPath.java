package io.waybill.dsl.networking.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** The three ways in which a path matches a request. */
abstract class AbstractHTTPIngressPath extends TypedValue<HTTPIngressPath> {

    AbstractHTTPIngressPath(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Matches paths that begin with these path elements: {@code path}, {@code pathType: Prefix} and {@code backend}.
     */
    public static HTTPIngressPath prefix(String path, IngressBackend backend) {
        return HTTPIngressPath.of(backend, PathType.PREFIX).path(path);
    }

    /** Matches exactly this path: {@code path}, {@code pathType: Exact} and {@code backend}. */
    public static HTTPIngressPath exact(String path, IngressBackend backend) {
        return HTTPIngressPath.of(backend, PathType.EXACT).path(path);
    }

    /**
     * Matches as the Ingress controller decides: {@code path}, {@code pathType: ImplementationSpecific} and
     * {@code backend}.
     */
    public static HTTPIngressPath implementationSpecific(String path, IngressBackend backend) {
        return HTTPIngressPath.of(backend, PathType.IMPLEMENTATION_SPECIFIC).path(path);
    }
}
