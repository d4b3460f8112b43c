package io.waybill.validate.rules;

import io.waybill.validate.Rule;
import io.waybill.validate.TypedObject;

/** Texts that may be left out, but not be empty. */
final class Texts {

    private Texts() {}

    /** Reports each field that is written as an empty text, which is not the same as leaving it out. */
    static void notEmpty(TypedObject object, String... fields) {
        for (String field : fields) {
            if (object.has(field) && !object.hasSome(field)) {
                object.error(
                        Rule.UNSUPPORTED_VALUE,
                        field,
                        "\"" + field + "\" is written, but empty.",
                        "Write a value, or remove the field.");
            }
        }
    }
}
