package io.waybill.validate.rules.support;

import io.waybill.schema.AllowedValues;
import io.waybill.schema.Minor;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Optional;

/** Fields that take one of a few values, where rules look at them instead of the comparison with the types. */
public final class KnownValues {

    private KnownValues() {}

    /** Reports a field that is written as none of its values, which an empty text is not either. */
    public static void check(TypedObject object, String field) {
        Optional<AllowedValues> known = of(object, field);
        Minor minor = object.api().minor();
        if (known.isPresent()
                && object.has(field)
                && !(object.hasSome(field) && known.get().allows(object.text(field), minor))) {
            object.error(
                    Rule.UNSUPPORTED_VALUE,
                    field,
                    "\"" + (object.hasSome(field) ? object.text(field) : "") + "\" is not a valid " + field
                            + " that the API knows.",
                    "Use one of " + String.join(", ", known.get().in(minor)) + ".");
        }
    }

    /** Reports, at the list as a whole, items that are none of its values. */
    public static void ofList(TypedObject object, String field) {
        Minor minor = object.api().minor();
        of(object, field)
                .ifPresent(known -> object.items(field).stream()
                        .filter(item -> !known.allows(item.text(), minor))
                        .forEach(item -> object.error(
                                Rule.UNSUPPORTED_VALUE,
                                item.at(object.path(field)),
                                "\"" + item.text() + "\" is not one of the " + field + " that the API knows.",
                                "Use one of " + String.join(", ", known.in(minor)) + ".")));
    }

    private static Optional<AllowedValues> of(TypedObject object, String field) {
        return object.api().traits().of(object.typeName(), field).allowed();
    }
}
