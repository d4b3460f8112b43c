package io.waybill.explain.gateway.rule;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What filters do to headers: set, add, take away. */
public final class HeaderEdits {

    private HeaderEdits() {}

    /** Adds those of a filter to those before: a value that is set, {@code +} and one that is added, {@code -} for none. */
    static void read(Mapping filter, SortedMap<String, String> edits) {
        for (Mapping header : Fields.items(filter, "set")) {
            edits.put(name(header), Fields.textOrEmpty(header, "value"));
        }
        for (Mapping header : Fields.items(filter, "add")) {
            String value = Fields.textOrEmpty(header, "value");
            edits.merge(
                    name(header), "+" + value, (before, added) -> before.equals("-") ? value : before + "," + value);
        }
        Fields.texts(filter, "remove").forEach(header -> edits.put(header.toLowerCase(Locale.ROOT), "-"));
    }

    private static String name(Mapping header) {
        return Fields.textOrEmpty(header, "name").toLowerCase(Locale.ROOT);
    }

    /** Both, the second after the first. */
    public static SortedMap<String, String> joined(SortedMap<String, String> first, SortedMap<String, String> second) {
        SortedMap<String, String> joined = new TreeMap<>(first);
        joined.putAll(second);
        return joined;
    }
}
