package io.waybill.pipeline.explain;

import io.waybill.application.explain.ApplicationEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells as text what programs do, a table for each container. */
final class ApplicationTables {

    private ApplicationTables() {}

    static String text(List<ApplicationEntry> entries) {
        Map<String, TextTable> tables = new LinkedHashMap<>();
        for (ApplicationEntry entry : entries) {
            tables.computeIfAbsent(
                            entry.workload() + ", container " + entry.container(),
                            title -> new TextTable("WHAT", "NAME", "VALUE", "FROM"))
                    .row(entry.what(), entry.name(), entry.value(), entry.source());
        }
        StringBuilder text = new StringBuilder();
        tables.forEach((title, table) -> text.append(text.isEmpty() ? "" : "\n")
                .append(title)
                .append("\n")
                .append(table));
        return text.toString();
    }
}
