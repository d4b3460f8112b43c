package io.waybill.validate.rules.network;

import io.waybill.validate.typed.RuleSet;

/** The rules of Services and of what stands behind and before them. */
public final class AllNetworkRules {

    private AllNetworkRules() {}

    /** Adds them all. */
    public static void addTo(RuleSet.Builder rules) {
        ServiceRules.addTo(rules);
        EndpointsRules.addTo(rules);
        EndpointSliceRules.addTo(rules);
        IngressRules.addTo(rules);
        IngressClassRules.addTo(rules);
        NetworkPolicyRules.addTo(rules);
        AddressRules.addTo(rules);
    }
}
