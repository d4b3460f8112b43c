package io.waybill.diff;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the fields that two manifests write differently, and which of them mean the same. */
final class TreeDiff {

    private final Typing typing;
    private final List<Difference> differences = new ArrayList<>();

    private TreeDiff(Typing typing) {
        this.typing = typing;
    }

    /** A value as it is written, and as it is stored. */
    private record Side(@Nullable Node written, @Nullable Node stored) {

        Side child(ValueType type, String key) {
            String storedKey = key.equals("stringData") && isSecret(type) ? "data" : key;
            return new Side(
                    written instanceof Mapping mapping ? mapping.get(key) : null,
                    stored instanceof Mapping mapping ? mapping.get(storedKey) : null);
        }

        Side item(int place) {
            boolean stands = stored instanceof Sequence list && place < list.size();
            return new Side(
                    written instanceof Sequence list ? list.get(place) : null,
                    stands ? ((Sequence) Objects.requireNonNull(stored)).get(place) : null);
        }

        private static boolean isSecret(ValueType type) {
            return type instanceof Reference reference && reference.typeName().equals("core.v1.Secret");
        }
    }

    /** The fields that differ, in the order of the second manifest, those that are gone last. */
    static List<Difference> of(Update update) {
        TreeDiff diff = new TreeDiff(update.typing());
        Side before = new Side(update.writtenBefore(), update.before());
        Side after = new Side(update.written(), update.after());
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
        for (String key : now.keys()) {
            compare(
                    path.field(key),
                    typing.child(type, key),
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
        Pairing pairing = Pairing.of(
                before.stored() instanceof Sequence stored ? stored : old,
                after.stored() instanceof Sequence stored ? stored : now,
                old,
                now,
                traits);
        int found = differences.size();
        for (Pairing.Pair pair : pairing.pairs()) {
            if (pair.before() < 0) {
                Node item = now.get(pair.after());
                add(path.item(pair.after()), new Side(null, null), after.item(pair.after()), item.origin());
            } else if (pair.after() < 0) {
                add(path.item(pair.before()), before.item(pair.before()), new Side(null, null), origin);
            } else {
                compare(
                        path.item(pair.after()),
                        Typing.item(type),
                        FieldTraits.NONE,
                        before.item(pair.before()),
                        after.item(pair.after()),
                        now.get(pair.after()).origin());
            }
        }
        if (pairing.isReordered() && found == differences.size()) {
            String same = traits.isSet() ? "The order of a set does not count." : "";
            differences.add(new Difference(path, old, now, same, origin));
        }
    }

    private void add(FieldPath path, Side before, Side after, @Nullable Origin origin) {
        String same = Objects.equals(before.stored(), after.stored()) ? meaning(before, after) : "";
        differences.add(new Difference(path, before.written(), after.written(), same, origin));
    }

    private static String meaning(Side before, Side after) {
        if (Values.isAbsent(before.written()) && Values.isAbsent(after.written())) {
            return "null is the same as leaving the field out.";
        }
        if (Values.isAbsent(before.written()) || Values.isAbsent(after.written())) {
            return after.stored() instanceof Scalar kept
                    ? "The API server fills in " + kept.text() + " where the field is absent."
                    : "Empty and absent are the same here.";
        }
        return "Both mean the same.";
    }
}
