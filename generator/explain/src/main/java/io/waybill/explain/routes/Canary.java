package io.waybill.explain.routes;

import io.waybill.explain.cluster.ResourceRef;
import java.util.ArrayList;
import java.util.List;

/**
 * Requests for a route that another Service gets instead: the header decides first, then the cookie, then the weight.
 *
 * @param ingress the Ingress that is marked as a canary
 * @param backend what gets the requests
 * @param header the header of a request that decides; empty for none
 * @param headerValue its value that leads to the canary; empty where {@code always} does, and {@code never} keeps from it
 * @param headerPattern a regular expression for such values, where no value is named; empty for none
 * @param cookie the cookie that decides likewise, with {@code always} and {@code never}; empty for none
 * @param weight of how many of {@code weightTotal} other requests it gets; from 0
 * @param weightTotal from 1; 100 where it says nothing
 */
public record Canary(
        ResourceRef ingress,
        RouteBackend backend,
        String header,
        String headerValue,
        String headerPattern,
        String cookie,
        int weight,
        int weightTotal) {

    /** Which requests it gets, such as {@code those with cookie canary=always, 10 % of the others}. */
    public String share() {
        List<String> shares = new ArrayList<>();
        if (!header.isEmpty()) {
            shares.add("those with header " + header + headerCondition());
        }
        if (!cookie.isEmpty()) {
            shares.add("those with cookie " + cookie + "=always");
        }
        if (weight > 0) {
            String part = weightTotal == 100 ? weight + " %" : weight + " of " + weightTotal;
            shares.add(part + (shares.isEmpty() ? " of the requests" : " of the others"));
        }
        return shares.isEmpty() ? "none: it has no header, cookie or weight" : String.join(", ", shares);
    }

    private String headerCondition() {
        if (!headerValue.isEmpty()) {
            return ": " + headerValue;
        }
        return headerPattern.isEmpty() ? ": always" : " matching " + headerPattern;
    }

    /** Such as {@code 10 % of the requests go to web-v2:80, by Ingress shop/web-v2}. */
    @Override
    public String toString() {
        return share() + " go to " + backend + ", by " + ingress;
    }
}
