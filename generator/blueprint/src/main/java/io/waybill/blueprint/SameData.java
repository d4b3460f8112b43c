package io.waybill.blueprint;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares trees as data: the order of keys does not count, and a key that is null is the same as one left out. */
public final class SameData {

    private SameData() {}

    /** Whether two trees contain the same data. */
    public static boolean of(Node one, Node other) {
        return difference(one, other).isEmpty();
    }

    /** The first place where two trees differ; empty where they are the same. */
    public static Optional<FieldPath> difference(Node one, Node other) {
        return difference(one, other, FieldPath.root());
    }

    private static Optional<FieldPath> difference(@Nullable Node one, @Nullable Node other, FieldPath path) {
        if (isNull(one) && isNull(other)) {
            return Optional.empty();
        }
        if (one instanceof Mapping a && other instanceof Mapping b) {
            Set<String> keys = new LinkedHashSet<>(a.keys());
            keys.addAll(b.keys());
            return keys.stream()
                    .flatMap(key -> difference(a.get(key), b.get(key), path.field(key)).stream())
                    .findFirst();
        }
        if (one instanceof Sequence a && other instanceof Sequence b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                Optional<FieldPath> difference = difference(a.get(i), b.get(i), path.item(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        return one != null && one.equals(other) ? Optional.empty() : Optional.of(path);
    }

    private static boolean isNull(@Nullable Node node) {
        return node == null || node instanceof Scalar scalar && scalar.isNull();
    }
}
