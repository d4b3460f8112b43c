package io.waybill.validate.rules.support;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may stand only once in a list. */
public final class Unique {

    private Unique() {}

    /** Reports each object whose field has the value of an earlier one; absent and empty values do not count. */
    public static void by(String field, List<TypedObject> objects) {
        Set<String> seen = new HashSet<>();
        for (TypedObject object : objects) {
            String text = object.text(field);
            if (!text.isEmpty() && !seen.add(text)) {
                object.error(
                        Rule.DUPLICATE_ITEM,
                        field,
                        "\"" + text + "\" appears twice in the list as \"" + field + "\".",
                        "Rename or remove one of the two.");
            }
        }
    }

    /** As {@link #by}, for lists of which the API server reports the object and not its field. */
    public static void objectsBy(String field, List<TypedObject> objects) {
        Set<String> seen = new HashSet<>();
        for (TypedObject object : objects) {
            String text = object.text(field);
            if (!text.isEmpty() && !seen.add(text)) {
                object.error(
                        Rule.DUPLICATE_ITEM,
                        "\"" + text + "\" appears twice in the list as \"" + field + "\".",
                        "Rename or remove one of the two.");
            }
        }
    }

    /** Reports each item that stands in the list already. */
    public static void items(TypedObject object, String field) {
        Set<String> seen = new HashSet<>();
        for (TypedValue item : object.items(field)) {
            if (!seen.add(item.text())) {
                object.error(
                        Rule.DUPLICATE_ITEM,
                        item,
                        "\"" + item.text() + "\" appears twice in the list.",
                        "Remove one of the two.");
            }
        }
    }
}
