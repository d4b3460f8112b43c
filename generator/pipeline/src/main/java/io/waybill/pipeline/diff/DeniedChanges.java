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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What admission policies refuse of changes: with what is stored as the old object. */
public final class DeniedChanges {

    private final Optional<Policies> policies;

    private DeniedChanges(Optional<Policies> policies) {
        this.policies = policies;
    }

    /**
     * What policies refuse. What depends on what only a cluster knows does not count.
     *
     * @param policies the policies, and what the cluster has beside them
     * @param applied what is applied, with bindings and all that policies read
     */
    public static DeniedChanges of(ServedApi api, List<Mapping> policies, List<Item> applied) {
        if (policies.stream().noneMatch(Policies::isPolicy)) {
            return new DeniedChanges(Optional.empty());
        }
        List<Mapping> resources = new ArrayList<>(policies);
        applied.stream()
                .map(Item::tree)
                .filter(tree -> !policies.contains(tree))
                .forEach(resources::add);
        return new DeniedChanges(ExpressionLanguage.find().map(language -> Policies.of(api, resources, language)));
    }

    /** A change, which is refused where a policy denies it. */
    public ResourceChange check(ResourceChange change) {
        return policies.map(all -> check(all, change)).orElse(change);
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
