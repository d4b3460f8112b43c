package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.OneOf;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.stream.Stream;

/** Probes of containers and sidecars. */
final class ProbeRules {

    private static final String SUCCESS = "successThreshold";
    private static final String GRACE = "terminationGracePeriodSeconds";

    private ProbeRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(ProbeRules::ofPod, "core.v1.PodSpec");
    }

    private static void ofPod(TypedObject spec) {
        Stream.concat(
                        spec.objects(Containers.REGULAR).stream(),
                        spec.objects(Containers.INIT).stream().filter(Containers::isSidecar))
                .forEach(ProbeRules::container);
    }

    private static void container(TypedObject container) {
        container.object("livenessProbe").ifPresent(ProbeRules::succeedsAtOnce);
        container.object("startupProbe").ifPresent(ProbeRules::succeedsAtOnce);
        container.object("readinessProbe").ifPresent(ProbeRules::readiness);
    }

    private static void succeedsAtOnce(TypedObject probe) {
        probe(probe);
        Long successes = probe.number(SUCCESS);
        if (successes != null && successes > 1) {
            probe.error(
                    Rule.OUT_OF_RANGE,
                    SUCCESS,
                    "\"" + SUCCESS + "\" is " + successes + ", but one success has to be enough for this probe.",
                    "Remove it, or set it to 1.");
        }
    }

    private static void readiness(TypedObject probe) {
        probe(probe);
        if (probe.has(GRACE)) {
            probe.error(
                    Rule.FORBIDDEN_FIELD,
                    GRACE,
                    "A readiness probe ends no container, so it has no \"" + GRACE + "\".",
                    "Remove it.");
        }
    }

    private static void probe(TypedObject probe) {
        OneOf.exactly(probe, "exec", "httpGet", "tcpSocket", "grpc");
        HandlerRules.check(probe);
        Ranges.notNegative(
                probe, "initialDelaySeconds", "timeoutSeconds", "periodSeconds", SUCCESS, "failureThreshold");
        Ranges.atLeast(probe, GRACE, 1);
    }
}
