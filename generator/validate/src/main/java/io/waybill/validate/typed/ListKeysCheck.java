package io.waybill.validate.typed;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items that server-side apply cannot tell apart. It refuses a list that has two items of the same keys, each with its
 * default where it was left out, or one without any key; and a set that has a value twice (structured-merge-diff, typed).
 */
final class ListKeysCheck {

    private static final String REFUSED = "; server-side apply refuses the resource.";

    private ListKeysCheck() {}

    static void check(TypedObject object, List<ServedField> lists) {
        for (ServedField list : lists) {
            if (object.has(list.name()) && !object.report().has(Rule.DUPLICATE_ITEM)) {
                items(object, list);
            }
        }
    }

    private static void items(TypedObject object, ServedField list) {
        Map<Object, TypedValue> seen = new HashMap<>();
        for (TypedValue item : object.items(list.name())) {
            Object key = list.traits().isSet() ? value(item.node()) : keys(list, item.node());
            if (key == null) {
                continue;
            }
            if (key instanceof List<?> keys && keys.isEmpty()) {
                String names = String.join(" and ", list.traits().keys());
                report(object, item, "The item has no " + names + REFUSED, "Set " + names + ".");
                continue;
            }
            TypedValue first = seen.putIfAbsent(key, item);
            if (first != null) {
                report(
                        object,
                        item,
                        describe(list, key) + " is listed twice, the first time at " + first.path() + REFUSED,
                        "Remove one of the two.");
            }
        }
    }

    private static void report(TypedObject object, TypedValue item, String message, String fix) {
        object.report(Rule.SERVER_SIDE_APPLY, Severity.WARNING, item.path(), item.origin(), message, fix);
    }

    private static String describe(ServedField list, Object key) {
        if (!(key instanceof List<?> keys)) {
            return "\"" + key + "\"";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!keys.get(i).equals("")) {
                parts.add(list.traits().keys().get(i) + " " + keys.get(i));
            }
        }
        return "The item with " + String.join(" and ", parts);
    }

    private static @Nullable Object value(Node item) {
        return item instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
    }

    /** The keys of an item as texts, an empty one where there is none; no keys at all where the item has none. */
    private static @Nullable Object keys(ServedField list, Node item) {
        ServedType inner = list.inner();
        if (inner == null || !(item instanceof Mapping mapping)) {
            return null;
        }
        List<String> keys = new ArrayList<>();
        for (String name : list.traits().keys()) {
            Node written = mapping.get(name);
            keys.add(
                    written instanceof Scalar scalar && !scalar.isNull()
                            ? scalar.text()
                            : inner.traits(name).defaultValue().orElse(""));
        }
        return keys.stream().allMatch(String::isEmpty) ? List.of() : keys;
    }
}
