package io.waybill.validate.rules.scheduling;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.OneOf;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;

/** Who is asked before a pod is evicted, and which pod: the tags of lifecycle.k8s.io and core in k8s.io/api of 1.37. */
final class EvictionRules {

    private static final String GROUP = "lifecycle.v1alpha1.";
    private static final String RESPONDERS = "evictionResponders";
    private static final int MOST_RESPONDERS = 10;
    private static final int MOST_KEYS = 20;
    private static final long HIGHEST_PRIORITY = 100_000;

    private EvictionRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(EvictionRules::responder, "core.v1.EvictionResponder");
        rules.on(EvictionRules::responders, "core.v1.PodSpec");
        rules.on(EvictionRules::preemption, "core.v1.NodePodPreemptionPolicy");
        rules.on(EvictionRules::pod, GROUP + "EvictionPodReference", GROUP + "EvictionRequestPodReference");
        rules.on(target -> OneOf.union(target, "pod"), GROUP + "EvictionTarget", GROUP + "EvictionRequestTarget");
        rules.on(spec -> Format.PREFIXED_NAME.check(spec, "requester"), GROUP + "EvictionRequestSpec");
    }

    private static void responder(TypedObject responder) {
        Format.PREFIXED_NAME.check(responder, "name");
        Ranges.between(responder, "priority", 0, HIGHEST_PRIORITY);
    }

    private static void responders(TypedObject pod) {
        Ranges.atMostItems(pod, RESPONDERS, MOST_RESPONDERS);
        Unique.by("name", pod.objects(RESPONDERS));
        if (pod.hasSome(RESPONDERS) && pod.has("schedulingGroup")) {
            pod.error(
                    Rule.FORBIDDEN_FIELD,
                    RESPONDERS,
                    "A pod that is scheduled in a group asks nobody before it is evicted.",
                    "Remove evictionResponders, or schedulingGroup.");
        }
    }

    private static void preemption(TypedObject policy) {
        String keys = "disableResizePreemption";
        Ranges.atMostItems(policy, keys, MOST_KEYS);
        Unique.items(policy, keys);
        for (TypedValue key : policy.items(keys)) {
            Format.QUALIFIED_NAME.check(policy, key);
        }
    }

    private static void pod(TypedObject pod) {
        Format.SUBDOMAIN.check(pod, "name");
        Format.UUID.check(pod, "uid");
    }
}
