package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.validate.admission.Decision.PolicyName;
import java.util.List;

/**
 * What policies that change objects make of one.
 *
 * @param original the object before
 * @param object the object after the last of them
 * @param applied those that changed it, in their order
 * @param decisions what stands in the way, or is not known
 */
public record Mutated(Mapping original, Mapping object, List<PolicyName> applied, List<Decision> decisions) {

    /** The object before, without what only the cluster knows. */
    public Mapping before() {
        return Requests.known(original);
    }

    /** The object after the last policy, without what only the cluster knows. */
    public Mapping after() {
        return Requests.known(object);
    }

    static Mutated unchanged(Mapping object) {
        return new Mutated(object, object, List.of(), List.of());
    }
}
