package io.waybill.gatewayapi.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Conditions besides the path. */
abstract class AbstractHTTPRouteMatch extends TypedValue<HTTPRouteMatch> {

    AbstractHTTPRouteMatch(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Asks for a value of a header: {@code headers[]}. */
    public HTTPRouteMatch header(String name, String value) {
        return self().header(RouteHeader.named(name, value));
    }

    /** Asks for a value of a parameter of the query: {@code queryParams[]}. */
    public HTTPRouteMatch queryParam(String name, String value) {
        return self().queryParam(RouteHeader.named(name, value));
    }
}
