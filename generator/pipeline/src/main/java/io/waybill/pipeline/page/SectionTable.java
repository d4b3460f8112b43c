package io.waybill.pipeline.page;

import io.waybill.kubernetes.text.Plural;
import java.util.List;
import java.util.function.BiConsumer;

/** A table of a section. Very many rows are cut, since no browser and nobody can use them. */
final class SectionTable {

    private static final int MOST_ROWS = 2_000;

    private SectionTable() {}

    /**
     * Writes a table; nothing where there are no rows.
     *
     * @param label what it is a table of, for those who cannot see where it is
     * @param row writes the cells of a row
     */
    static <T> void write(Markup page, String label, List<String> headings, List<T> rows, BiConsumer<Integer, T> row) {
        if (rows.isEmpty()) {
            return;
        }
        page.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-label", label);
        page.open("table").element("caption", count(rows.size()));
        page.open("thead").open("tr");
        headings.forEach(heading -> page.element("th", heading, "scope", "col"));
        page.end("tr").end("thead").open("tbody").html("\n");
        for (int i = 0; i < Math.min(rows.size(), MOST_ROWS); i++) {
            row.accept(i, rows.get(i));
        }
        page.end("tbody").end("table").end("div");
    }

    private static String count(int rows) {
        return rows <= MOST_ROWS ? Plural.of(rows, "row") : "The first " + MOST_ROWS + " of " + Plural.of(rows, "row");
    }

    /** Writes a table of texts. */
    static void write(Markup page, String label, List<String> headings, List<List<String>> rows) {
        write(page, label, headings, rows, (i, cells) -> {
            page.open("tr");
            cells.forEach(cell -> page.element("td", cell));
            page.end("tr");
        });
    }
}
