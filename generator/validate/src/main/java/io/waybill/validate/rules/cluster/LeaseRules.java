package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.MicroTimes;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.SemanticVersions;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** How long a lease is held. */
final class LeaseRules {

    private static final String BINARY = "binaryVersion";
    private static final String EMULATED = "emulationVersion";
    private static final String STRATEGY = "strategy";
    private static final String OLDEST = "OldestEmulationVersion";

    private LeaseRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(LeaseRules::check, "coordination.v1.LeaseSpec", "coordination.v1beta1.LeaseSpec");
        for (String version : List.of("v1beta1", "v1alpha2")) {
            String spec = "coordination." + version + ".LeaseCandidateSpec";
            rules.requiring(spec);
            rules.on(LeaseRules::candidate, spec);
        }
    }

    private static void check(TypedObject spec) {
        Ranges.atLeast(spec, "leaseDurationSeconds", 1);
        Ranges.notNegative(spec, "leaseTransitions");
        MicroTimes.check(spec, "acquireTime", "renewTime");
    }

    /** ValidateLeaseCandidateSpec of coordination. */
    private static void candidate(TypedObject spec) {
        Required.in(spec, "leaseName");
        SemanticVersions.FORMAT.check(spec, EMULATED);
        if (Required.in(spec, BINARY) && SemanticVersions.FORMAT.check(spec, BINARY)) {
            older(spec);
        }
        if (Required.in(spec, STRATEGY, "Set " + OLDEST + ".")) {
            strategy(spec);
        }
    }

    private static void older(TypedObject spec) {
        String emulated = spec.text(EMULATED);
        if (SemanticVersions.FORMAT.fits(emulated) && SemanticVersions.compare(spec.text(BINARY), emulated) < 0) {
            spec.error(
                    Rule.OUT_OF_RANGE,
                    BINARY,
                    "The candidate emulates " + emulated + ", but is older: " + spec.text(BINARY) + ".",
                    "Lower emulationVersion.");
        }
    }

    private static void strategy(TypedObject spec) {
        String strategy = spec.text(STRATEGY);
        if (strategy.equals(OLDEST)) {
            if (!spec.hasSome(EMULATED)) {
                spec.error(
                        Rule.REQUIRED,
                        EMULATED,
                        "The strategy " + OLDEST + " compares emulationVersion, which is missing.",
                        "Set emulationVersion.");
            }
        } else if (!Format.PREFIXED_NAME.fits(strategy)) {
            spec.errorAt(
                    Rule.UNSUPPORTED_VALUE,
                    spec.path(STRATEGY).field(STRATEGY),
                    STRATEGY,
                    "\"" + strategy + "\" is not a strategy of Kubernetes, nor qualified with a domain.",
                    "Set " + OLDEST + ", or put a domain before it.");
        }
    }
}
