package io.waybill.diff.tree;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the fields that two manifests write differently, and which of them mean the same. */
public final class TreeDiff {

    private final Typing typing;
    private final List<Difference> differences = new ArrayList<>();

    private TreeDiff(Typing typing) {
        this.typing = typing;
    }

    /** The fields that differ, in the order of the second manifest, those that are gone last. */
    public static List<Difference> of(Update update) {
        TreeDiff diff = new TreeDiff(update.typing());
        Side before = new Side(update.writtenBefore(), update.before(), update.before());
        Side after = new Side(update.written(), update.after(), update.fresh());
        diff.mappings(FieldPath.root(), update.typing().root(), before, after);
        return diff.differences;
    }

    private void compare(
            FieldPath path, ValueType type, FieldTraits traits, Side before, Side after, @Nullable Origin origin) {
        if (Objects.equals(before.written(), after.written())) {
            return;
        }
        if (before.written() instanceof Mapping && after.written() instanceof Mapping) {
            mappings(path, type, before, after);
        } else if (before.written() instanceof Sequence && after.written() instanceof Sequence) {
            sequences(path, type, traits, before, after, origin);
        } else {
            add(path, before, after, origin);
        }
    }

    private void mappings(FieldPath path, ValueType type, Side before, Side after) {
        Mapping old = (Mapping) Objects.requireNonNull(before.written());
        Mapping now = (Mapping) Objects.requireNonNull(after.written());
        boolean isRoot = path.toString().isEmpty();
        for (String key : now.keys()) {
            compare(
                    path.field(key),
                    isRoot ? typing.top(key) : typing.child(type, key),
                    typing.traits(type, key),
                    before.child(type, key),
                    after.child(type, key),
                    now.originOf(key));
        }
        for (String key : old.keys()) {
            if (now.get(key) == null) {
                add(path.field(key), before.child(type, key), after.child(type, key), now.origin());
            }
        }
    }

    private void sequences(
            FieldPath path, ValueType type, FieldTraits traits, Side before, Side after, @Nullable Origin origin) {
        Sequence old = (Sequence) Objects.requireNonNull(before.written());
        Sequence now = (Sequence) Objects.requireNonNull(after.written());
        List<Side> oldItems = before.items(traits);
        List<Side> newItems = after.items(traits);
        Pairing pairing = Pairing.of(stored(oldItems), stored(newItems), traits);
        int found = differences.size();
        for (Pairing.Pair pair : pairing.pairs()) {
            if (pair.before() < 0) {
                Node item = now.get(pair.after());
                add(path.item(pair.after()), Side.NONE, newItems.get(pair.after()), item.origin());
            } else if (pair.after() < 0) {
                add(path.item(pair.before()), oldItems.get(pair.before()), Side.NONE, origin);
            } else {
                compare(
                        path.item(pair.after()),
                        Typing.item(type),
                        FieldTraits.NONE,
                        oldItems.get(pair.before()),
                        newItems.get(pair.after()),
                        now.get(pair.after()).origin());
            }
        }
        if (pairing.isReordered() && found == differences.size()) {
            String same = traits.isSet() ? "The order of a set does not count." : "";
            differences.add(new Difference(path, old, now, same, origin));
        }
    }

    private static Sequence stored(List<Side> items) {
        return Sequence.of(items.stream()
                .map(item -> item.stored() == null ? Objects.requireNonNull(item.written()) : item.stored())
                .toList());
    }

    private void add(FieldPath path, Side before, Side after, @Nullable Origin origin) {
        differences.add(new Difference(path, before.written(), after.written(), Meaning.ofSame(before, after), origin));
    }
}
