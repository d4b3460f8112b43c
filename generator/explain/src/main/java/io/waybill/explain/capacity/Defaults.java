package io.waybill.explain.capacity;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the LimitRanges of a namespace give to containers that say nothing. */
final class Defaults {

    private static final Defaults NONE = new Defaults(Amounts.NONE, Amounts.NONE);

    private final Amounts requests;
    private final Amounts limits;

    private Defaults(Amounts requests, Amounts limits) {
        this.requests = requests;
        this.limits = limits;
    }

    /** The defaults of each namespace that has some. */
    static Map<String, Defaults> of(Inventory inventory) {
        Map<String, Defaults> byNamespace = new HashMap<>();
        for (Item range : inventory.ofKind("LimitRange")) {
            for (Mapping limit : limits(range, "Container")) {
                byNamespace.merge(
                        range.ref().namespace(),
                        of(limit),
                        (first, second) -> new Defaults(
                                first.requests.orElse(second.requests), first.limits.orElse(second.limits)));
            }
        }
        return byNamespace;
    }

    static Defaults none() {
        return NONE;
    }

    /** The entries of a LimitRange for a type. */
    static List<Mapping> limits(Item range, String type) {
        List<Mapping> limits = new ArrayList<>(Fields.items(range.spec(), "limits"));
        limits.removeIf(limit -> !Fields.textOrEmpty(limit, "type").equals(type));
        return limits;
    }

    /** A missing default is the maximum; a missing default request is the default, else the minimum. */
    private static Defaults of(Mapping limit) {
        Amounts limits = Amounts.of(Fields.at(limit, "default")).orElse(Amounts.of(Fields.at(limit, "max")));
        Amounts requests = Amounts.of(Fields.at(limit, "defaultRequest"))
                .orElse(limits)
                .orElse(Amounts.of(Fields.at(limit, "min")));
        return new Defaults(requests, limits);
    }

    /** What a container requests and may use: what it says, a limit as a request, and then the defaults. */
    Demand of(Amounts ownRequests, Amounts ownLimits) {
        return new Demand(ownRequests.orElse(ownLimits).orElse(requests), ownLimits.orElse(limits));
    }
}
