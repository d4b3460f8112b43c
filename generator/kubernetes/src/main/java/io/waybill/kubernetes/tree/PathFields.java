package io.waybill.kubernetes.tree;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields that are named by their path, such as {@code spec.template.spec}, as tables of fields do. What counts
 * as absent, and what as a text, is decided in {@link Fields}.
 */
public final class PathFields {

    private PathFields() {}

    /** The node at a path, null included; Java's null where any of its fields is absent. */
    public static @Nullable Node at(Mapping tree, String path) {
        int dot = path.lastIndexOf('.');
        return parent(tree, path, dot).get(path.substring(dot + 1));
    }

    /** The mapping at a path; an empty one where there is none. */
    public static Mapping mapping(Mapping tree, String path) {
        return at(tree, path) instanceof Mapping found ? found : Mapping.empty();
    }

    /** The list at a path; an empty one where there is none. */
    public static Sequence sequence(Mapping tree, String path) {
        return at(tree, path) instanceof Sequence found ? found : Sequence.of();
    }

    /** The text, number or boolean at a path, as text. */
    public static Optional<String> text(Mapping tree, String path) {
        return Fields.text(at(tree, path));
    }

    /** The whole number at a path; another one where there is none. */
    public static long integer(Mapping tree, String path, long absent) {
        int dot = path.lastIndexOf('.');
        return parent(tree, path, dot).integer(path.substring(dot + 1)).orElse(absent);
    }

    /** Whether the value at a path is {@code true}. */
    public static boolean isTrue(Mapping tree, String path) {
        int dot = path.lastIndexOf('.');
        return Fields.isTrue(parent(tree, path, dot), path.substring(dot + 1));
    }

    private static Mapping parent(Mapping tree, String path, int lastDot) {
        return lastDot < 0 ? tree : Fields.at(tree, path.substring(0, lastDot).split("\\."));
    }
}
