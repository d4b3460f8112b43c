package io.waybill.kubernetes.tree;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields that are named by their path, such as {@code spec.template.spec}, as tables of fields do. What counts
 * as absent, and what as a text, is decided in {@link Fields}.
 */
public final class PathFields {

    /** A place in a list or a key, in brackets; or a field. */
    private static final Pattern STEP = Pattern.compile("\\[([^\\]]*)]|([^.\\[\\]]+)");

    private PathFields() {}

    /** The node at a path, null included; Java's null where any of its fields is absent. */
    public static @Nullable Node at(Mapping tree, String path) {
        int dot = path.lastIndexOf('.');
        return parent(tree, path, dot).get(path.substring(dot + 1));
    }

    /**
     * The node where a finding is, such as {@code spec.containers[0].ports[1]} or {@code data[a.txt]}; Java's null where
     * there is none.
     */
    public static @Nullable Node atPlace(Mapping tree, String place) {
        Node node = tree;
        Matcher steps = STEP.matcher(place);
        while (steps.find()) {
            if (node instanceof Mapping mapping) {
                node = mapping.get(steps.group(2) == null ? steps.group(1) : steps.group(2));
            } else if (node instanceof Sequence list
                    && steps.group(1) != null
                    && steps.group(1).matches("\\d{1,9}")) {
                int index = Integer.parseInt(steps.group(1));
                node = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
        }
        return node;
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
