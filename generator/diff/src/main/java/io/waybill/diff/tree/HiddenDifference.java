package io.waybill.diff.tree;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an update changes although nothing that is written says so, because a value that the API server filled in depends
 * on one that differs. Nothing that changes an object is called no change.
 */
public final class HiddenDifference {

    private static final Set<String> NOT_COMPARED = Set.of("apiVersion", "kind", "status", "metadata");

    private HiddenDifference() {}

    /** The first field that is stored as another value; empty when the object stays as it is. */
    public static Optional<String> of(Update update) {
        for (String key : keys(update.before(), update.after())) {
            Node before = update.before().get(key);
            Node after = update.after().get(key);
            if (!NOT_COMPARED.contains(key) && !Objects.equals(before, after)) {
                return Optional.of(first(key, before, after));
            }
        }
        return Optional.empty();
    }

    private static String first(String path, @Nullable Node before, @Nullable Node after) {
        if (before instanceof Mapping old && after instanceof Mapping now) {
            for (String key : keys(old, now)) {
                if (!Objects.equals(old.get(key), now.get(key))) {
                    return first(path + "." + key, old.get(key), now.get(key));
                }
            }
        }
        return path;
    }

    private static Set<String> keys(Mapping before, Mapping after) {
        Set<String> keys = new LinkedHashSet<>(after.keys());
        keys.addAll(before.keys());
        return keys;
    }
}
