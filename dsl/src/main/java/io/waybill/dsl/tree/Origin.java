package io.waybill.dsl.tree;

/**
 * A place in a YAML or Java source.
 *
 * @param source the file's name
 * @param line the line, counted from 1
 * @param column the column, counted from 1; 0 in Java sources, where it is not known
 */
public record Origin(String source, int line, int column) {

    /** {@code app.yaml:12:9} or {@code MyBlog.java:41}. */
    @Override
    public String toString() {
        return source + ":" + line + (column > 0 ? ":" + column : "");
    }
}
