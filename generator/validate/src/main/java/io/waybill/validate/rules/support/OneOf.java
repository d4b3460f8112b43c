package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Arrays;
import java.util.List;

/** Fields of which exactly one, or at most one, may be set. */
public final class OneOf {

    private OneOf() {}

    /** Reports that none of the fields is set, at the object, or that more than one is, at each but the first. */
    public static void exactly(TypedObject object, String... fields) {
        if (!atMost(object, fields)) {
            object.error(
                    Rule.REQUIRED,
                    "None of " + String.join(", ", fields) + " is set; the API needs one.",
                    "Set exactly one of them.");
        }
    }

    /**
     * Reports, at the object, that none of the fields is set, or more than one: a union that the types of the API declare,
     * as Union of apimachinery, api/validate/union.go, does.
     */
    public static void union(TypedObject object, String... fields) {
        List<String> set = Arrays.stream(fields).filter(object::has).toList();
        if (set.size() != 1) {
            object.error(
                    Rule.ONE_OF,
                    (set.isEmpty() ? "None" : "More than one") + " of " + String.join(", ", fields)
                            + " is set; the API needs one.",
                    "Set exactly one of them.");
        }
    }

    /**
     * Reports that more than one of the fields is set, at each but the first.
     *
     * @return whether one is set
     */
    static boolean atMost(TypedObject object, String... fields) {
        List<String> set = Arrays.stream(fields).filter(object::has).toList();
        for (int i = 1; i < set.size(); i++) {
            object.error(
                    Rule.ONE_OF,
                    set.get(i),
                    "\"" + set.get(i) + "\" is set in addition to \"" + set.get(0) + "\", but only one of them can be.",
                    "Remove one of the two.");
        }
        return !set.isEmpty();
    }
}
