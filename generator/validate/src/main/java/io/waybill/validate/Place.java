package io.waybill.validate;

import io.waybill.dsl.tree.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding is.
 *
 * @param file the YAML file, or the Java source when {@code line} is of one; else the name of the blueprint
 * @param document the document within the file or the resource within the blueprint, counted from 0
 * @param line counted from 1; 0 where it is not known
 * @param column counted from 1; 0 where it is not known
 */
public record Place(String file, int document, int line, int column) {

    /** The place of a node, or of its file as a whole where the node's origin is not known. */
    public static Place of(String file, int document, @Nullable Origin origin) {
        return origin == null
                ? new Place(file, document, 0, 0)
                : new Place(origin.source(), document, origin.line(), origin.column());
    }

    /** {@code app.yaml:12:9}. */
    @Override
    public String toString() {
        return line == 0 ? file : new Origin(file, line, column).toString();
    }
}
