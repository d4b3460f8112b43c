package io.waybill.validate.typed;

import io.waybill.schema.AllowedValues;
import io.waybill.schema.Minor;
import io.waybill.validate.Rule;
import java.util.List;
import java.util.Optional;

/** Fields that take one of a few values hold one of them. */
final class AllowedValuesCheck {

    /** Rules of schemas stand where schemas are, which the server names in its own way: they are judged there. */
    private static final String RULE_OF_SCHEMA = "apiextensions.v1.ValidationRule";

    private AllowedValuesCheck() {}

    static void check(TypedObject object, List<ServedField> closed) {
        if (object.typeName().equals(RULE_OF_SCHEMA)) {
            return;
        }
        for (ServedField field : closed) {
            if (object.has(field.name())) {
                check(object, field.name(), field.traits().allowed().orElseThrow());
            }
        }
    }

    private static void check(TypedObject object, String field, AllowedValues allowed) {
        Minor minor = object.api().minor();
        String text = object.text(field);
        if (!text.isEmpty() && !allowed.allows(text, minor)) {
            object.error(Rule.UNSUPPORTED_VALUE, field, message(text), fix(text, allowed, minor));
        }
        for (TypedValue item : object.items(field)) {
            if (!allowed.allows(item.text(), minor)) {
                object.error(Rule.UNSUPPORTED_VALUE, item, message(item.text()), fix(item.text(), allowed, minor));
            }
        }
    }

    private static String message(String text) {
        return "\"" + text + "\" is not a value that the API knows here.";
    }

    private static String fix(String text, AllowedValues allowed, Minor minor) {
        Optional<AllowedValues.Value> newer = allowed.values().stream()
                .filter(value -> value.text().equals(text))
                .findFirst();
        return newer.map(value -> "Target Kubernetes " + value.since() + " or newer, or use ")
                        .orElse("Use ")
                + "one of " + String.join(", ", allowed.in(minor)) + ".";
    }
}
