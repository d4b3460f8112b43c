package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * A manifest without the fields that a cluster drops unread, as their feature gate is off.
 *
 * @param tree the manifest
 * @param dropped the names of the fields that are not in it any more; usually none
 */
public record KeptFields(Mapping tree, List<String> dropped) {

    /** Takes a copy of the names. */
    public KeptFields {
        dropped = List.copyOf(dropped);
    }

    /** What a cluster keeps of a manifest; all of it where the kind is not known. */
    public static KeptFields of(ServedApi api, Mapping manifest) {
        Typing typing = Typing.of(api, manifest);
        List<String> dropped = new ArrayList<>();
        return new KeptFields(typing.isUnknown() ? manifest : kept(typing, typing.root(), manifest, dropped), dropped);
    }

    private static Mapping kept(Typing typing, ValueType type, Mapping mapping, List<String> dropped) {
        Mapping kept = mapping;
        for (String key : mapping.keys()) {
            Node value = mapping.get(key);
            if (typing.drops(type, key)) {
                dropped.add(key);
                kept = kept.without(key);
            } else if (value instanceof Mapping inner) {
                kept = kept.with(key, kept(typing, typing.child(type, key), inner, dropped));
            } else if (value instanceof Sequence list) {
                ValueType item = Typing.item(typing.child(type, key));
                kept = kept.with(
                        key,
                        Sequence.of(
                                list.items(),
                                one -> one instanceof Mapping inner ? kept(typing, item, inner, dropped) : one));
            }
        }
        return kept;
    }
}
