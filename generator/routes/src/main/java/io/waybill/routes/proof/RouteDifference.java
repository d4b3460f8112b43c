package io.waybill.routes.proof;

import io.waybill.explain.http.Answer;
import io.waybill.explain.http.HttpRequest;

/**
 * A request that two states answer differently.
 *
 * @param request the request, the shortest of its class
 * @param before what the first does with it
 * @param after what the second does with it
 * @param whyBefore why
 * @param whyAfter why
 */
public record RouteDifference(HttpRequest request, Answer before, Answer after, String whyBefore, String whyAfter) {

    /** Such as {@code http://shop.com/FOO: shop/web:80 sees /FOO, then 404}. */
    @Override
    public String toString() {
        return request + ": " + before + ", then " + after;
    }
}
