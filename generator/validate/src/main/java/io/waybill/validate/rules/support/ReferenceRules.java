package io.waybill.validate.rules.support;

import io.waybill.validate.typed.TypedObject;

/** References to an object of any kind by its kind and name. */
public final class ReferenceRules {

    private ReferenceRules() {}

    /** Reports a kind or a name that is missing, or cannot be one. */
    public static void kindAndName(TypedObject reference) {
        if (reference.require("kind", "Name the kind, such as Deployment.")) {
            Format.PATH_SEGMENT.check(reference, "kind");
        }
        if (reference.require("name", "Name the object.")) {
            Format.PATH_SEGMENT.check(reference, "name");
        }
    }

    /** The same, where the reference may name a group as well. */
    public static void typed(TypedObject reference) {
        Required.notBlank(reference, "apiGroup");
        Format.SUBDOMAIN.check(reference, "apiGroup");
        kindAndName(reference);
    }
}
