package io.waybill.dekorate;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between a tree and what came back, field by field; null is the same as leaving a field out. */
final class Losses {

    private final Set<String> found = new TreeSet<>();

    static Set<String> between(Mapping before, Mapping after) {
        Losses losses = new Losses();
        losses.compare(before, after, "");
        return losses.found;
    }

    private void compare(@Nullable Node before, @Nullable Node after, String path) {
        if (before instanceof Mapping one && after instanceof Mapping other) {
            Set<String> keys = new TreeSet<>(one.keys());
            keys.addAll(other.keys());
            keys.forEach(key -> compare(one.get(key), other.get(key), path.isEmpty() ? key : path + "." + key));
        } else if (before instanceof Sequence one && after instanceof Sequence other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(one.get(i), other.get(i), path + "[]");
            }
        } else if (!isNull(before) && !isNull(after) && !before.equals(after)) {
            found.add(path + ": " + kind(before) + " becomes " + kind(after));
        } else if (isNull(before) != isNull(after)) {
            found.add(path + ": " + (isNull(before) ? "appears as " + kind(after) : "loses " + kind(before)));
        }
    }

    private static boolean isNull(@Nullable Node node) {
        return node == null || node instanceof Scalar scalar && scalar.isNull();
    }

    private static String kind(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.isEmpty() ? "{}" : "a mapping";
        }
        if (node instanceof Sequence sequence) {
            return sequence.size() == 0 ? "[]" : "a list of " + sequence.size();
        }
        return node instanceof Scalar scalar && scalar.isString()
                ? "text " + node.toString().strip()
                : "value " + String.valueOf(node).strip();
    }
}
