package io.waybill.validate.rules.storage;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.KnownValues;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** How a volume, or a claim of one, may be mounted. */
final class AccessModes {

    /** The field that both have. */
    static final String FIELD = "accessModes";

    private static final String ONE_POD = "ReadWriteOncePod";

    private AccessModes() {}

    /** Reports missing and unknown modes, and those that exclude each other; the API server names no item. */
    static void check(TypedObject spec) {
        Required.in(spec, FIELD, "List at least one mode, such as ReadWriteOnce.");
        KnownValues.ofList(spec, FIELD);
        List<String> modes = spec.texts(FIELD);
        if (modes.contains(ONE_POD) && modes.stream().anyMatch(mode -> !mode.equals(ONE_POD))) {
            spec.error(
                    Rule.ONE_OF,
                    FIELD,
                    ONE_POD + " excludes all other access modes.",
                    "Remove it, or remove the others.");
        }
    }
}
