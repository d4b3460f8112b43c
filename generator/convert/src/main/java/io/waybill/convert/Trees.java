package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes inside trees that keep where everything was written. */
final class Trees {

    private Trees() {}

    /** The mapping with the mapping under a key changed; unchanged where there is none. */
    static Mapping in(Mapping mapping, String key, UnaryOperator<Mapping> change) {
        return mapping.get(key) instanceof Mapping inner ? mapping.with(key, change.apply(inner)) : mapping;
    }

    /** The mapping with each item of the list under a key changed. */
    static Mapping inItems(Mapping mapping, String key, UnaryOperator<Mapping> change) {
        if (!(mapping.get(key) instanceof Sequence items)) {
            return mapping;
        }
        Sequence changed =
                Sequence.of(items.items(), item -> item instanceof Mapping inner ? change.apply(inner) : item);
        return mapping.with(key, changed.at(items.origin()));
    }

    /** The mapping with a value under a key that is absent. */
    static Mapping orElse(Mapping mapping, String key, Scalar value) {
        return mapping.get(key) == null ? mapping.with(key, value.at(mapping.origin())) : mapping;
    }

    /** The mapping with another name for a key, in the same place. */
    static Mapping renamed(Mapping mapping, String from, String to) {
        if (mapping.get(from) == null) {
            return mapping;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < mapping.slots(); i++) {
            Node value = mapping.valueAt(i);
            if (value != null) {
                entries.put(mapping.keyAt(i).equals(from) ? to : mapping.keyAt(i), value);
            }
        }
        return Mapping.of(entries).at(mapping.origin());
    }
}
