package io.waybill.pipeline.report;

import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import java.util.List;

/** The block of lines in which people read about a problem: what, where, and how to fix it. */
public final class ProblemBlock {

    private static final int WIDTH = 10;

    private ProblemBlock() {}

    /**
     * The block, and an empty line behind it.
     *
     * @param kind how bad it is and which rule it breaks, such as {@code error[required]}
     * @param resource the resource it is in; none for a document that is not one
     * @param field the path of the field; empty for the resource as a whole
     */
    public static String of(String kind, String message, ResourceId resource, String field, Place place, String fix) {
        return of(kind, message, resource, field, List.of(), place, fix);
    }

    /**
     * As the other.
     *
     * @param environments the environments that have the problem, when there are several
     */
    static String of(
            String kind,
            String message,
            ResourceId resource,
            String field,
            List<String> environments,
            Place place,
            String fix) {
        StringBuilder out = new StringBuilder(kind + ": " + message + "\n");
        if (!resource.equals(ResourceId.NONE)) {
            line("resource", resource.toString(), out);
        }
        if (!field.isEmpty()) {
            line("field", field, out);
        }
        if (!environments.isEmpty()) {
            line("in", String.join(", ", environments), out);
        }
        line("source", place.toString(), out);
        line("fix", fix, out);
        return out.append('\n').toString();
    }

    private static void line(String name, String value, StringBuilder out) {
        out.append("  ")
                .append(name)
                .append(" ".repeat(WIDTH - name.length()))
                .append(value)
                .append('\n');
    }
}
