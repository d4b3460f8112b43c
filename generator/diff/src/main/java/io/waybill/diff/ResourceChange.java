package io.waybill.diff;

import io.waybill.diff.refusal.Refusal;
import io.waybill.dsl.tree.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A resource that differs. */
public final class ResourceChange {

    private final String file;
    private final Optional<Item> was;
    private final Optional<Item> now;
    private final List<FieldChange> fields;

    /**
     * A change.
     *
     * @param file the file that it is in; where it moved, the one it moved to
     * @param was what it was; empty when it is new
     * @param now what it is now; empty when it is gone
     * @param fields what differs, and what no longer fits it: one change of the field "" when the whole of it was added or
     *     removed
     */
    public ResourceChange(String file, Optional<Item> was, Optional<Item> now, List<FieldChange> fields) {
        this.file = file;
        this.was = was;
        this.now = now;
        this.fields = List.copyOf(fields);
    }

    /** The file that it is in; where it moved, the one it moved to. */
    public String file() {
        return file;
    }

    /** What it was; empty when it is new. */
    public Optional<Mapping> before() {
        return was.map(Item::tree);
    }

    /** What it is now; empty when it is gone. */
    public Optional<Mapping> after() {
        return now.map(Item::tree);
    }

    /** What differs, and what no longer fits it: one change of the field "" when the whole of it was added or removed. */
    public List<FieldChange> fields() {
        return fields;
    }

    /** This change of the resource with other changes of its fields. */
    public ResourceChange with(List<FieldChange> others) {
        return new ResourceChange(file, was, now, others);
    }

    /** The resource: as it is now, else as it was. */
    public Mapping resource() {
        return now.or(() -> was).orElseThrow().tree();
    }

    /** What became of it. */
    public Change change() {
        if (was.isEmpty()) {
            return Change.ADDED;
        }
        return now.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    /**
     * This change, which the API server refuses because of what the resource becomes: told of the field that changed at,
     * above or below the fault, else of the fault by itself.
     *
     * @param at the field that is at fault, as the API server writes it
     * @param reason what is wrong, and how to mend it
     */
    public ResourceChange refusing(String at, String reason) {
        List<FieldChange> told = new ArrayList<>(fields);
        int guilty = guilty(at);
        if (guilty < 0) {
            told.add(new FieldChange(
                    at,
                    Optional.empty(),
                    Optional.empty(),
                    Effect.REFUSED,
                    reason,
                    Optional.of(at),
                    Optional.ofNullable(resource().origin())));
        } else if (fields.get(guilty).effect() != Effect.REFUSED) {
            told.set(guilty, fields.get(guilty).refused(at, reason));
        }
        return with(told);
    }

    /** The index of the change that a fault comes from; -1 for none. */
    private int guilty(String at) {
        int below = -1;
        for (int i = 0; i < fields.size(); i++) {
            String changed = fields.get(i).field();
            if (changed.isEmpty() || Refusal.isAtOrBelow(at, changed)) {
                return i;
            }
            if (below < 0 && Refusal.isAtOrBelow(changed, at)) {
                below = i;
            }
        }
        return below;
    }

    /** The worst effect of its fields. */
    public Effect effect() {
        return fields.stream().map(FieldChange::effect).reduce(Effect.NONE, Effect::and);
    }
}
