package io.waybill.gatewayapi.v1;

import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Filters, each with the type that belongs to it. */
abstract class AbstractHTTPRouteFilter extends TypedValue<HTTPRouteFilter> {

    AbstractHTTPRouteFilter(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Sends clients elsewhere: {@code requestRedirect}. */
    public static HTTPRouteFilter redirect(HTTPRouteRequestRedirect redirect) {
        return HTTPRouteFilter.of(HTTPRouteFilterType.REQUEST_REDIRECT).requestRedirect(redirect);
    }

    /** Sends clients to HTTPS for good: {@code requestRedirect.scheme} and {@code requestRedirect.statusCode}. */
    public static HTTPRouteFilter redirectToHttps() {
        return redirect(HTTPRouteRequestRedirect.of()
                .scheme(HTTPRouteRequestRedirectScheme.HTTPS)
                .statusCode(308));
    }

    /** Replaces the prefix that a path matched: {@code urlRewrite.path.replacePrefixMatch}. */
    public static HTTPRouteFilter rewritePrefix(String prefix) {
        return rewrite(HTTPRouteUrlRewrite.of()
                .path(HTTPRouteRequestRedirectPath.of(HTTPRouteRequestRedirectPathType.REPLACE_PREFIX_MATCH)
                        .replacePrefixMatch(prefix)));
    }

    /** Replaces the whole path: {@code urlRewrite.path.replaceFullPath}. */
    public static HTTPRouteFilter rewritePath(String path) {
        return rewrite(HTTPRouteUrlRewrite.of()
                .path(HTTPRouteRequestRedirectPath.of(HTTPRouteRequestRedirectPathType.REPLACE_FULL_PATH)
                        .replaceFullPath(path)));
    }

    /** Replaces the host that backends see: {@code urlRewrite.hostname}. */
    public static HTTPRouteFilter rewriteHost(String host) {
        return rewrite(HTTPRouteUrlRewrite.of().hostname(host));
    }

    private static HTTPRouteFilter rewrite(HTTPRouteUrlRewrite rewrite) {
        return HTTPRouteFilter.of(HTTPRouteFilterType.URL_REWRITE).urlRewrite(rewrite);
    }

    /**
     * Sends a copy of each request to a port of a Service of the same namespace: {@code requestMirror.backendRef}.
     *
     * @throws IllegalArgumentException if the Service has no such port
     */
    public static HTTPRouteFilter mirror(Service service, int port) {
        HTTPRouteBackendRef backend = HTTPRouteBackendRef.to(service, port);
        return HTTPRouteFilter.of(HTTPRouteFilterType.REQUEST_MIRROR)
                .requestMirror(RouteRequestMirror.of(
                        RouteRequestMirrorBackendRef.named(backend.name()).port(port)));
    }

    /** Answers for browsers of other origins: {@code cors}. */
    public static HTTPRouteFilter crossOrigin(HTTPRouteCors cors) {
        return HTTPRouteFilter.of(HTTPRouteFilterType.CORS).cors(cors);
    }
}
