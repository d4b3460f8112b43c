package io.waybill.docs.picture;

import io.waybill.docs.picture.Rows.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A graph as SVG, from top to bottom. */
public final class Drawing {

    private static final int CHARACTERS = 24;
    private static final int BOX = 188;
    private static final int PASSAGE = 24;
    private static final int GAP = 22;
    private static final int BETWEEN_ROWS = 56;
    private static final int LINE = 15;
    private static final int MARGIN = 12;

    private final Graph graph;
    private final Rows rows;
    private final Map<Place, Integer> centres = new HashMap<>();
    private final List<Integer> tops = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private final int width;

    private Drawing(Graph graph) {
        this.graph = graph;
        rows = new Rows(graph);
        width = rows.rows().stream().mapToInt(Drawing::width).max().orElseThrow() + 2 * MARGIN;
    }

    /** Draws a graph. */
    public static String of(Graph graph) {
        return new Drawing(graph).svg();
    }

    private String svg() {
        int top = MARGIN;
        for (List<Place> row : rows.rows()) {
            place(row);
            tops.add(top);
            top += height(row) + BETWEEN_ROWS;
        }
        int height = top - BETWEEN_ROWS + MARGIN;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"DejaVu Sans, Helvetica, Arial, sans-serif\" font-size=\"12\">",
                width, height, width, height);
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        rows.paths().forEach(this::arrow);
        rows.rows().forEach(row -> row.stream().filter(Place::isBox).forEach(this::box));
        line("</svg>");
        return out.toString();
    }

    private void place(List<Place> row) {
        int left = (width - width(row)) / 2;
        for (Place place : row) {
            int wide = place.isBox() ? BOX : PASSAGE;
            centres.put(place, left + wide / 2);
            left += wide + GAP;
        }
    }

    private static int width(List<Place> row) {
        return row.stream()
                        .mapToInt(place -> (place.isBox() ? BOX : PASSAGE) + GAP)
                        .sum()
                - GAP;
    }

    private int height(List<Place> row) {
        int lines = row.stream()
                .filter(Place::isBox)
                .mapToInt(place -> lines(place).size())
                .max()
                .orElse(0);
        return (lines + 1) * LINE + 12;
    }

    private void arrow(List<Place> path) {
        Place from = path.get(0);
        StringBuilder curve = new StringBuilder("M" + centres.get(from) + "," + bottom(from));
        for (int i = 1; i < path.size(); i++) {
            Place before = path.get(i - 1);
            Place to = path.get(i);
            int half = (bottom(before) + tops.get(to.row())) / 2;
            curve.append(String.format(
                    " C%d,%d %d,%d %d,%d",
                    centres.get(before), half, centres.get(to), half, centres.get(to), tops.get(to.row())));
            if (!to.isBox()) {
                curve.append(" V").append(bottom(to));
            }
        }
        Place last = path.get(path.size() - 1);
        line("<path d=\"%s\" fill=\"none\" stroke=\"#8a94a6\"/>", curve);
        line("<path d=\"M%d,%d l-4,-7 h8 z\" fill=\"#8a94a6\"/>", centres.get(last), tops.get(last.row()));
    }

    private int bottom(Place place) {
        return tops.get(place.row()) + height(rows.rows().get(place.row()));
    }

    private void box(Place place) {
        int left = centres.get(place) - BOX / 2;
        int top = tops.get(place.row());
        line(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"#e8f1ff\" stroke=\"#33639f\"/>",
                left, top, BOX, bottom(place) - top);
        line("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>", left + 8, top + LINE + 2, escaped(place.name()));
        int y = top + LINE + 2;
        for (String text : lines(place)) {
            y += LINE;
            line("<text x=\"%d\" y=\"%d\" fill=\"#444444\">%s</text>", left + 8, y, escaped(text));
        }
    }

    private List<String> lines(Place place) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : graph.text(place.name()).split(" ")) {
            if (line.length() + word.length() > CHARACTERS) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
