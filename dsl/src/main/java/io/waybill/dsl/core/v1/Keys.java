package io.waybill.dsl.core.v1;

import io.waybill.dsl.NearMatches;
import io.waybill.dsl.Resource;
import java.util.Set;
import java.util.TreeSet;

/** Refuses references to keys that are not there. */
final class Keys {

    private Keys() {}

    static void require(Resource<?> holder, String key, Set<String> some, Set<String> others) {
        if (!some.contains(key) && !others.contains(key)) {
            Set<String> all = new TreeSet<>(some);
            all.addAll(others);
            throw new IllegalArgumentException("The " + holder.kind() + " \"" + holder.name() + "\" has no key \"" + key
                    + "\"; " + NearMatches.question(key, all).orElseGet(() -> "it has: " + all));
        }
    }
}
