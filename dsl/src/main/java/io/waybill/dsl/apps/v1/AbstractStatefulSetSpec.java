package io.waybill.dsl.apps.v1;

import io.waybill.dsl.core.v1.PersistentVolumeClaim;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes in the claims that the containers of its pods mount. */
abstract class AbstractStatefulSetSpec extends TypedValue<StatefulSetSpec> {

    AbstractStatefulSetSpec(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Adds the claims of containers to {@code volumeClaimTemplates}, and passes on what is not a claim.
     *
     * @throws IllegalArgumentException when two different claims have one name
     */
    @Override
    protected StatefulSetSpec adopt(List<TypedValue<?>> values) {
        StatefulSetSpec spec = self();
        List<TypedValue<?>> others = new ArrayList<>();
        for (TypedValue<?> value : values) {
            if (value instanceof PersistentVolumeClaim claim) {
                spec = withClaim(spec, claim);
            } else {
                others.add(value);
            }
        }
        return others.isEmpty() ? spec : spec.passOn(others);
    }

    StatefulSetSpec passOn(List<TypedValue<?>> values) {
        return super.adopt(values);
    }

    private static StatefulSetSpec withClaim(StatefulSetSpec spec, PersistentVolumeClaim claim) {
        Optional<PersistentVolumeClaim> present = spec.volumeClaimTemplates().stream()
                .filter(other -> other.name().equals(claim.name()))
                .findFirst();
        if (present.isEmpty()) {
            return spec.volumeClaimTemplate(claim);
        }
        if (!present.get().equals(claim)) {
            throw new IllegalArgumentException("Two different claims of one StatefulSet are named \"" + claim.name()
                    + "\":\n" + present.get() + "and:\n" + claim);
        }
        return spec;
    }
}
