package io.waybill.gatewayapi.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** The ways in which a path is compared. */
abstract class AbstractHTTPRoutePath extends TypedValue<HTTPRoutePath> {

    AbstractHTTPRoutePath(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** A path and all below it: {@code type: PathPrefix}. */
    public static HTTPRoutePath prefix(String path) {
        return HTTPRoutePath.of().type(HTTPRoutePathType.PATH_PREFIX).value(path);
    }

    /** A path alone: {@code type: Exact}. */
    public static HTTPRoutePath exact(String path) {
        return HTTPRoutePath.of().type(HTTPRoutePathType.EXACT).value(path);
    }

    /** Paths by a regular expression, whose dialect the implementation decides: {@code type: RegularExpression}. */
    public static HTTPRoutePath regex(String expression) {
        return HTTPRoutePath.of().type(HTTPRoutePathType.REGULAR_EXPRESSION).value(expression);
    }
}
