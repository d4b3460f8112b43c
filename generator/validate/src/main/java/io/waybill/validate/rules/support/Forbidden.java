package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;

/** Fields that may not be set where something else says so. */
public final class Forbidden {

    private Forbidden() {}

    /**
     * Reports each field that is set.
     *
     * @param where when the fields may not be set, such as {@code "where type is Reject"}
     */
    public static void in(TypedObject object, String where, String... fields) {
        for (String field : fields) {
            if (object.has(field)) {
                object.error(
                        Rule.FORBIDDEN_FIELD,
                        field,
                        "\"" + field + "\" must not be set " + where + ".",
                        "Remove " + field + ".");
            }
        }
    }
}
