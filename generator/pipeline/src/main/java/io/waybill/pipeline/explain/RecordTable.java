package io.waybill.pipeline.explain;

import io.waybill.explain.capacity.Amounts;
import io.waybill.explain.cluster.Inlined;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Results of explanations of one sort, as rows of texts: each component of their record is a column.
 *
 * @param headings what the columns are called
 * @param rows a text for each column
 */
public record RecordTable(List<String> headings, List<List<String>> rows) {

    /** Takes copies. */
    public RecordTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** A table for each sort of records, in the order in which they come first. */
    static List<RecordTable> of(Collection<? extends Record> records) {
        Map<Class<?>, List<Map<String, String>>> bySort = new LinkedHashMap<>();
        for (Record one : records) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells(one, cells);
            bySort.computeIfAbsent(one.getClass(), sort -> new ArrayList<>()).add(cells);
        }
        return bySort.values().stream().map(RecordTable::table).toList();
    }

    /** Columns that say nothing in any row are left out. */
    private static RecordTable table(List<Map<String, String>> rows) {
        List<String> used = rows.get(0).keySet().stream()
                .filter(name -> rows.stream()
                        .anyMatch(row -> !row.getOrDefault(name, "").isEmpty()))
                .toList();
        return new RecordTable(
                used.stream().map(RecordTable::heading).toList(),
                rows.stream()
                        .map(row -> used.stream()
                                .map(name -> row.getOrDefault(name, ""))
                                .toList())
                        .toList());
    }

    /** {@code Ready through} of {@code readyThrough}. */
    private static String heading(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void cells(Record value, Map<String, String> cells) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object held = RecordJson.get(value, component);
            if (held instanceof Inlined && held instanceof Record part) {
                cells(part, cells);
            } else {
                cells.put(component.getName(), component.getName().equals("nodePort") ? nodePort(held) : text(held));
            }
        }
    }

    /** As {@link io.waybill.explain.network.ServiceEndpoints} has it: 0 for none, -1 for one that the cluster chooses. */
    private static String nodePort(@Nullable Object port) {
        return Objects.equals(port, 0) ? "" : Objects.equals(port, -1) ? "chosen by the cluster" : text(port);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Optional<?> optional) {
            return text(optional.orElse(null));
        }
        if (value instanceof Amounts amounts) {
            Map<String, String> texts = new TreeMap<>();
            amounts.values().forEach((resource, amount) -> texts.put(resource, Amounts.text(resource, amount)));
            return text(texts);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(RecordTable::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof Record inner && isPlain(inner) ? inner(inner) : value.toString();
    }

    /** Whether a record has the text that all records have, which is for programmers. */
    private static boolean isPlain(Record value) {
        return value.toString().startsWith(value.getClass().getSimpleName() + "[");
    }

    private static String inner(Record value) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells(value, cells);
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> heading(cell.getKey()).toLowerCase(Locale.ROOT) + " " + cell.getValue())
                .collect(Collectors.joining("; "));
    }
}
