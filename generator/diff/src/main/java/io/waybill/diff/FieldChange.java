package io.waybill.diff;

import io.waybill.diff.refusal.Refusal;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.Optional;

/**
 * One field that differs. Values of Secrets are masked: the change tells that they differ, and not what they are.
 *
 * @param field its path, as the API server writes it; empty when the whole resource was added or removed
 * @param before what it was; empty when it is new
 * @param after what it is now; empty when it is gone
 * @param effect what the change does on a cluster
 * @param reason why, and the way out where the update is refused; may be empty
 * @param refusedAt the field that the API server names when it refuses; empty when it does not
 * @param origin where it was written, or where what it is missing from was written
 */
public record FieldChange(
        String field,
        Optional<Node> before,
        Optional<Node> after,
        Effect effect,
        String reason,
        Optional<String> refusedAt,
        Optional<Origin> origin) {

    /** What became of the field; where it has neither value, what it has to fit changed. */
    public Change change() {
        if (before.isEmpty() && after.isEmpty()) {
            return Change.CHANGED;
        }
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        return after.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    FieldChange withValues(Optional<Node> newBefore, Optional<Node> newAfter) {
        return new FieldChange(field, newBefore, newAfter, effect, reason, refusedAt, origin);
    }

    FieldChange with(Effect newEffect, String newReason) {
        return new FieldChange(field, before, after, newEffect, newReason, refusedAt, origin);
    }

    /** This change, for a reason. */
    public FieldChange because(String why) {
        return with(effect, why);
    }

    FieldChange refused(Refusal refusal) {
        return refused(refusal.field(), refusal.reason());
    }

    FieldChange refused(String at, String why) {
        return new FieldChange(field, before, after, Effect.REFUSED, why, Optional.of(at), origin);
    }
}
