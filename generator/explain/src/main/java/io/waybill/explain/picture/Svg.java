package io.waybill.explain.picture;

import io.waybill.explain.picture.Box.Presence;
import java.util.List;
import java.util.Locale;

/** Writes a layout as SVG. */
final class Svg {

    private static final String[] FILLS = {"#e8f1ff", "#e6f7ec", "#fff4dc", "#f3e9fb"};
    private static final String[] STROKES = {"#33639f", "#24704a", "#8a6114", "#7d4ea8"};
    private static final String MISSING = "#c0392b";

    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    static String of(Layout layout) {
        Svg svg = new Svg();
        svg.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"%d\">",
                layout.width(), layout.height(), layout.width(), layout.height(), Cell.FONT);
        svg.line("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        layout.paths().forEach(svg::arrow);
        layout.columns().forEach(column -> column.forEach(svg::box));
        svg.line("</svg>");
        return svg.out.toString();
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void arrow(List<Cell> path) {
        Cell first = path.get(0);
        Box box = first.box();
        StringBuilder curve =
                new StringBuilder(String.format(Locale.ROOT, "M%d,%.0f", first.x() + first.width(), first.middle()));
        for (int i = 1; i < path.size(); i++) {
            Cell from = path.get(i - 1);
            Cell to = path.get(i);
            int start = from.x() + from.width();
            int half = (start + to.x()) / 2;
            curve.append(String.format(
                    Locale.ROOT,
                    " C%d,%.0f %d,%.0f %d,%.0f",
                    half,
                    from.middle(),
                    half,
                    to.middle(),
                    to.x(),
                    to.middle()));
            if (to.box() == null) {
                curve.append(String.format(Locale.ROOT, " H%d", to.x() + to.width()));
            }
        }
        Cell last = path.get(path.size() - 1);
        String stroke = box == null ? "#888888" : STROKES[box.column()];
        line("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-opacity=\"0.7\"/>", curve, stroke);
        line("<path d=\"M%d,%.0f l-7,-4 v8 z\" fill=\"%s\"/>", last.x(), last.middle(), stroke);
    }

    private void box(Cell cell) {
        Box box = cell.box();
        if (box == null) {
            return;
        }
        String stroke = box.presence() == Presence.MISSING ? MISSING : STROKES[box.column()];
        line(
                "<g><title>%s</title><rect x=\"%d\" y=\"%.0f\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"%s\" stroke=\"%s\"%s/>",
                escaped(box.ref().toString()),
                cell.x(),
                cell.top(),
                cell.width(),
                cell.height(),
                box.isHere() ? FILLS[box.column()] : "#ffffff",
                stroke,
                box.isHere() ? "" : " stroke-dasharray=\"5 3\"");
        double y = cell.top() + Cell.PADDING + Cell.FONT;
        text(cell, y, " fill=\"" + stroke + "\"", box.caption());
        text(cell, y + Cell.LINE, " font-weight=\"bold\"", box.title());
        for (int i = 0; i < box.lines().size(); i++) {
            text(cell, y + Cell.LINE * (i + 2), " fill=\"#444444\"", box.lines().get(i));
        }
        line("</g>");
    }

    private void text(Cell cell, double y, String style, String content) {
        line("<text x=\"%d\" y=\"%.0f\"%s>%s</text>", cell.x() + Cell.PADDING, y, style, escaped(content));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
