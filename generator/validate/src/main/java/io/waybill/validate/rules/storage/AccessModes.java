package io.waybill.validate.rules.storage;

import io.waybill.schema.AllowedValues;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;
import java.util.Optional;

/** How a volume, or a claim of one, may be mounted. */
final class AccessModes {

    /** The field that both have. */
    static final String FIELD = "accessModes";

    private static final String ONE_POD = "ReadWriteOncePod";

    private AccessModes() {}

    /** Reports missing and unknown modes, and those that exclude each other; the API server names no item. */
    static void check(TypedObject spec) {
        Required.in(spec, FIELD, "List at least one mode, such as ReadWriteOnce.");
        Optional<AllowedValues> known =
                spec.api().traits().of(spec.typeName(), FIELD).allowed();
        for (TypedValue mode : spec.items(FIELD)) {
            if (known.isPresent() && !known.get().allows(mode.text(), spec.api().minor())) {
                spec.error(
                        Rule.UNSUPPORTED_VALUE,
                        mode.at(spec.path(FIELD)),
                        "\"" + mode.text() + "\" is not an access mode of the API.",
                        "Use one of "
                                + String.join(", ", known.get().in(spec.api().minor())) + ".");
            }
        }
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
