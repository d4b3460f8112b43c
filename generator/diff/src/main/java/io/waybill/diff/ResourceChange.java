package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Optional;

/**
 * A resource that differs.
 *
 * @param file the file that it is in; where it moved, the one it moved to
 * @param before what it was; empty when it is new
 * @param after what it is now; empty when it is gone
 * @param fields what differs: one change of the field "" when the whole of it was added or removed
 */
public record ResourceChange(String file, Optional<Mapping> before, Optional<Mapping> after, List<FieldChange> fields) {

    /** Takes a copy of the fields. */
    public ResourceChange {
        fields = List.copyOf(fields);
    }

    /** The resource: as it is now, else as it was. */
    public Mapping resource() {
        return after.or(() -> before).orElseThrow();
    }

    /** What became of it. */
    public Change change() {
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        return after.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    /** The worst effect of its fields. */
    public Effect effect() {
        return fields.stream().map(FieldChange::effect).reduce(Effect.NONE, Effect::and);
    }
}
