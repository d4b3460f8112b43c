package io.waybill.pipeline.mutate;

import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.validate.ResourceId;
import java.util.Comparator;
import java.util.Optional;

/**
 * A change that nobody noticed.
 *
 * @param rendition where it was made
 * @param resource the resource that was changed
 * @param change the field, without values of Secrets; of the field "" when the whole resource was removed
 * @param effect what applying it does on a cluster
 * @param told the rule that says something of it which does not fail a build; empty where none does
 */
public record Survivor(
        Rendition rendition, ResourceId resource, FieldChange change, Effect effect, Optional<String> told) {

    /** The worst first: what is missing, then by effect; a cluster that refuses the update goes on as before. */
    static final Comparator<Survivor> WORST_FIRST = Comparator.comparing(
                    (Survivor survivor) -> !survivor.change().field().isEmpty())
            .thenComparing(survivor -> survivor.effect() == Effect.REFUSED)
            .thenComparing(Survivor::effect, Comparator.reverseOrder());

    /** Whether it does more to a cluster than an effect: a resource that is missing does more than all else. */
    public boolean isAbove(Effect limit) {
        return change.field().isEmpty() || effect != Effect.REFUSED && effect.compareTo(limit) > 0;
    }
}
