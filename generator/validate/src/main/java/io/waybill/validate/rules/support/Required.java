package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;

/** Fields that must hold something, for types whose rules say themselves what is missing. */
public final class Required {

    private Required() {}

    /** Reports each field that is missing or empty and has no default. */
    public static void all(TypedObject object, String... fields) {
        for (String field : fields) {
            in(object, field);
        }
    }

    /**
     * Reports a field that is missing or empty and has no default.
     *
     * @return whether it is there
     */
    public static boolean in(TypedObject object, String field) {
        return in(object, field, "Set \"" + field + "\".");
    }

    /**
     * Reports a field that is missing or empty and has no default.
     *
     * @param fix what to write
     * @return whether it is there
     */
    public static boolean in(TypedObject object, String field, String fix) {
        if (object.hasSome(field) || !object.text(field).isEmpty()) {
            return true;
        }
        object.error(Rule.REQUIRED, field, "Required field \"" + field + "\" is missing or empty.", fix);
        return false;
    }

    /** Reports a field that is written as an empty text, where leaving it out would be fine. */
    public static void notBlank(TypedObject object, String... fields) {
        for (String field : fields) {
            if (object.has(field) && !object.hasSome(field)) {
                object.error(
                        Rule.UNSUPPORTED_VALUE,
                        field,
                        "\"" + field + "\" is empty, which is not a value that the API knows here.",
                        "Leave it out, or write a value.");
            }
        }
    }
}
