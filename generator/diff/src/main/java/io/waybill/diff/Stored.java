package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an API server makes of a manifest: null and empty values and what it does not know yet are left out, amounts have one form, and absent fields
 * have their defaults. What one manifest left to the server, and the next one does too, stays as the server had it.
 *
 * <p>Items of lists keep their positions.
 */
final class Stored {

    private final Typing typing;

    private Stored(Typing typing) {
        this.typing = typing;
    }

    /** What is stored when the manifest is the first one. */
    static Mapping of(Mapping manifest, Typing typing) {
        return new Stored(typing).mapping(typing.root(), manifest, null, null);
    }

    /** What is stored when the manifest is applied over an earlier one. */
    static Mapping over(Mapping earlier, Mapping earlierStored, Mapping manifest, Typing typing) {
        return new Stored(typing).mapping(typing.root(), manifest, earlier, earlierStored);
    }

    private Node node(ValueType type, Node now, @Nullable Node earlier, @Nullable Node stored, List<String> keys) {
        if (now instanceof Mapping mapping) {
            Mapping kept = stored instanceof Mapping old ? old : null;
            Mapping before = Values.isAbsent(earlier) ? Mapping.empty() : earlier instanceof Mapping old ? old : null;
            return mapping(type, mapping, before, before == null ? null : kept);
        }
        if (now instanceof Sequence sequence) {
            return sequence(Typing.item(type), sequence, earlier, stored, keys);
        }
        return Scalars.stored(type, (Scalar) now);
    }

    private Mapping mapping(ValueType type, Mapping now, @Nullable Mapping earlier, @Nullable Mapping stored) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (String key : now.keys()) {
            Node value = now.get(key);
            if (Values.isAbsent(value) || typing.drops(type, key)) {
                continue;
            }
            ValueType child = typing.child(type, key);
            Node kept = node(
                    child,
                    Objects.requireNonNull(value),
                    earlier == null ? null : earlier.get(key),
                    stored == null ? null : stored.get(key),
                    typing.traits(type, key).keys());
            if (!isNothing(type, key, child, kept)) {
                fields.put(key, kept);
            }
        }
        if (earlier != null && stored != null) {
            for (String key : stored.keys()) {
                if (!fields.containsKey(key) && Values.isAbsent(earlier.get(key)) && Values.isAbsent(now.get(key))) {
                    fields.put(key, Objects.requireNonNull(stored.get(key)));
                }
            }
        }
        if (type instanceof Reference reference) {
            addDefaults(type, fields);
            ServerDefaults.complete(reference.typeName(), fields, now);
        }
        return Mapping.of(fields);
    }

    private void addDefaults(ValueType type, Map<String, Node> fields) {
        typing.traits(type).forEach((name, traits) -> {
            if (traits.defaultValue().isPresent() && !fields.containsKey(name) && hasField(type, name)) {
                fields.put(
                        name,
                        Scalars.read(
                                typing.child(type, name), traits.defaultValue().get()));
            }
        });
        for (String name : ServerDefaults.alwaysThere(type)) {
            if (!fields.containsKey(name) && hasField(type, name)) {
                Mapping empty = mapping(typing.child(type, name), Mapping.empty(), null, null);
                if (!empty.isEmpty()) {
                    fields.put(name, empty);
                }
            }
        }
    }

    private boolean hasField(ValueType type, String name) {
        return typing.object(type).flatMap(object -> object.field(name)).isPresent() && !typing.drops(type, name);
    }

    private Sequence sequence(
            ValueType item, Sequence now, @Nullable Node earlier, @Nullable Node stored, List<String> keys) {
        if (!keys.isEmpty() && earlier instanceof Sequence was && stored instanceof Sequence kept) {
            return merged(item, now, was, kept, keys);
        }
        return Sequence.of(now.items(), one -> node(item, one, null, null, List.of()));
    }

    private Sequence merged(ValueType item, Sequence now, Sequence earlier, Sequence stored, List<String> keys) {
        Map<List<Object>, Integer> places = ItemKeys.places(stored, keys);
        List<Node> items = new ArrayList<>(now.size());
        for (Node one : now) {
            Node fresh = node(item, one, null, null, List.of());
            Integer place = fresh instanceof Mapping mapping ? places.get(ItemKeys.of(mapping, keys)) : null;
            items.add(place == null ? fresh : node(item, one, earlier.get(place), stored.get(place), List.of()));
        }
        return Sequence.of(items);
    }

    /** Whether a value is stored in the same way as none. */
    private static boolean isNothing(ValueType parent, String key, ValueType type, Node value) {
        if (value instanceof Sequence sequence) {
            return type instanceof ListOf && sequence.size() == 0;
        }
        if (value instanceof Mapping mapping) {
            return mapping.isEmpty()
                    && (type instanceof MapOf
                            || ServerDefaults.alwaysThere(parent).contains(key));
        }
        return parent instanceof Reference && type instanceof Primitive && ServerDefaults.isZero(key, (Scalar) value);
    }
}
