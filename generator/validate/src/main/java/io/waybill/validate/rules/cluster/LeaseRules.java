package io.waybill.validate.rules.cluster;

import io.waybill.validate.rules.support.MicroTimes;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** How long a lease is held. */
final class LeaseRules {

    private LeaseRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(LeaseRules::check, "coordination.v1.LeaseSpec", "coordination.v1beta1.LeaseSpec");
    }

    private static void check(TypedObject spec) {
        Ranges.atLeast(spec, "leaseDurationSeconds", 1);
        Ranges.notNegative(spec, "leaseTransitions");
        MicroTimes.check(spec, "acquireTime", "renewTime");
    }
}
