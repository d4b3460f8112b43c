package io.waybill.diff.tree;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values out of trees. */
public final class Values {

    private Values() {}

    /** The node under a path of keys with dots between them; null where any of them is absent. */
    public static @Nullable Node at(Mapping mapping, String path) {
        Node node = mapping;
        for (String key : path.split("\\.")) {
            node = node instanceof Mapping parent ? parent.get(key) : null;
        }
        return node;
    }

    /** The mapping under a path; an empty one where there is none. */
    public static Mapping mapping(Mapping mapping, String path) {
        return at(mapping, path) instanceof Mapping found ? found : Mapping.empty();
    }

    /** The items under a path; none where there is no list. */
    public static Sequence sequence(Mapping mapping, String path) {
        return at(mapping, path) instanceof Sequence found ? found : Sequence.of();
    }

    /** The text under a path; empty where there is none. */
    public static Optional<String> string(Mapping mapping, String path) {
        return at(mapping, path) instanceof Scalar scalar && scalar.isString()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** The whole number under a path; the other one where there is none. */
    public static long integer(Mapping mapping, String path, long other) {
        return at(mapping, path) instanceof Scalar scalar && scalar.value() instanceof Long number ? number : other;
    }

    /** Whether the value under a path is {@code true}. */
    public static boolean isTrue(Mapping mapping, String path) {
        return at(mapping, path) instanceof Scalar scalar && Boolean.TRUE.equals(scalar.value());
    }
}
