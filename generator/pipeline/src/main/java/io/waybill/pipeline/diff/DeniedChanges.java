package io.waybill.pipeline.diff;

import io.waybill.diff.Change;
import io.waybill.diff.Effect;
import io.waybill.diff.Item;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;
import io.waybill.validate.admission.Decision;
import io.waybill.validate.admission.Policies;
import io.waybill.validate.expression.ExpressionLanguage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What admission policies refuse of changes: with what is stored as the old object. */
public final class DeniedChanges {

    private DeniedChanges() {}

    /**
     * The changes, those refused that a policy denies. What depends on what only a cluster knows does not count.
     *
     * @param policies the policies, and what the cluster has beside them
     * @param applied what is applied, with bindings and all that policies read
     */
    public static List<ResourceChange> check(
            ServedApi api, List<Mapping> policies, List<Item> applied, List<ResourceChange> changes) {
        if (policies.stream().noneMatch(Policies::isPolicy)) {
            return changes;
        }
        List<Mapping> resources = new ArrayList<>(policies);
        applied.stream()
                .map(Item::tree)
                .filter(tree -> !policies.contains(tree))
                .forEach(resources::add);
        return ExpressionLanguage.find()
                .map(language -> Policies.of(api, resources, language))
                .map(all -> changes.stream().map(change -> check(all, change)).toList())
                .orElse(changes);
    }

    private static ResourceChange check(Policies policies, ResourceChange change) {
        if (change.change() == Change.REMOVED || change.effect() == Effect.NONE || change.effect() == Effect.REFUSED) {
            return change;
        }
        ResourceChange checked = change;
        @Nullable Mapping old =
                change.effect() == Effect.RECREATE ? null : change.before().orElse(null);
        for (Decision decision : policies.decisions(change.after().orElseThrow(), old)) {
            if (decision.effect() == Decision.Effect.DENY) {
                checked = checked.refusing("", decision.source() + " denied request: " + decision.message() + ".");
            }
        }
        return checked;
    }
}
