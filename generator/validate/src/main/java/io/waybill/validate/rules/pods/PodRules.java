package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names, deadlines, gates and claims of pods, beside their containers and volumes. */
final class PodRules {

    private static final String ACCOUNT = "serviceAccountName";
    private static final String OVERRIDE = "hostnameOverride";
    private static final int LONGEST_OVERRIDE = 64;

    private PodRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("core.v1.PodSchedulingGate");
        hasContainers(rules, List.of("spec"), "core.v1.Pod");
        hasContainers(rules, List.of("template", "spec"), "core.v1.PodTemplate");
        hasContainers(
                rules,
                List.of("spec", "template", "spec"),
                "apps.v1.Deployment",
                "apps.v1.ReplicaSet",
                "apps.v1.StatefulSet",
                "apps.v1.DaemonSet",
                "batch.v1.Job");
        rules.on(
                controller -> controller
                        .object("template")
                        .ifPresent(template -> template.objectOrEmpty("spec")
                                .require(Containers.REGULAR, "List at least one container.")),
                "core.v1.ReplicationControllerSpec");
        hasContainers(
                rules,
                List.of("spec", "jobTemplate", "spec", "template", "spec"),
                "batch.v1.CronJob",
                "batch.v1beta1.CronJob");
        rules.on(pod -> alone(pod.objectOrEmpty("spec")), "core.v1.Pod");
        rules.on(PodRules::spec, "core.v1.PodSpec");
        rules.on(PodRules::claim, "core.v1.PodResourceClaim");
        rules.on(PodRules::readinessGate, "core.v1.PodReadinessGate");
    }

    /** Reports pods without containers, where all that they stand in may be missing as well. */
    private static void hasContainers(RuleSet.Builder rules, List<String> fields, String... kinds) {
        rules.on(
                resource -> {
                    TypedObject object = resource;
                    for (String field : fields) {
                        object = object.objectOrEmpty(field);
                    }
                    object.require(Containers.REGULAR, "List at least one container.");
                },
                kinds);
    }

    private static void spec(TypedObject spec) {
        names(spec);
        Ranges.between(spec, "activeDeadlineSeconds", 1, Integer.MAX_VALUE);
        Required.notBlank(spec, "preemptionPolicy");
        Labels.check(spec, "nodeSelector");
        schedulingGates(spec);
        Unique.by("name", spec.objects("resourceClaims"));
    }

    private static void names(TypedObject spec) {
        String account = spec.text("serviceAccount");
        if (!spec.hasSome(ACCOUNT) && !account.isEmpty() && !Format.SUBDOMAIN.fits(account)) {
            spec.errorAt(
                    Rule.INVALID_FORMAT,
                    spec.path(ACCOUNT),
                    "serviceAccount",
                    Format.SUBDOMAIN.message(account),
                    Format.SUBDOMAIN.rule());
        }
        for (String field : new String[] {ACCOUNT, "nodeName", "priorityClassName", "runtimeClassName", OVERRIDE}) {
            Format.SUBDOMAIN.check(spec, field);
        }
        Required.notBlank(spec, "runtimeClassName");
        // The controller of StatefulSets sets both, and ValidateStatefulSetSpec of apps takes them out before it looks.
        if (!spec.resource().kind().equals("StatefulSet")) {
            Format.DNS_LABEL.check(spec, "hostname");
            Format.DNS_LABEL.check(spec, "subdomain");
        }
        override(spec);
    }

    private static void override(TypedObject spec) {
        if (!spec.hasSome(OVERRIDE)) {
            return;
        }
        if (spec.text(OVERRIDE).length() > LONGEST_OVERRIDE) {
            spec.error(
                    Rule.TOO_LARGE,
                    OVERRIDE,
                    "The host name has more than " + LONGEST_OVERRIDE + " characters.",
                    "Choose a shorter one.");
        }
        for (String field : new String[] {"hostNetwork", "setHostnameAsFQDN"}) {
            if (spec.isTrue(field)) {
                spec.error(
                        Rule.FORBIDDEN_FIELD,
                        OVERRIDE,
                        "\"" + OVERRIDE + "\" may not be set where " + field + " is true.",
                        "Remove one of the two.");
            }
        }
    }

    /** The API server names no field of a gate. */
    private static void schedulingGates(TypedObject spec) {
        Set<String> seen = new HashSet<>();
        for (TypedObject gate : spec.objects("schedulingGates")) {
            String name = gate.text("name");
            if (!Format.QUALIFIED_NAME.fits(name)) {
                gate.error(Rule.INVALID_FORMAT, Format.QUALIFIED_NAME.message(name), Format.QUALIFIED_NAME.rule());
            } else if (!seen.add(name)) {
                gate.error(Rule.DUPLICATE_ITEM, "The gate \"" + name + "\" appears twice.", "Remove one of the two.");
            }
        }
    }

    private static void readinessGate(TypedObject gate) {
        if (gate.require("conditionType", "Name the condition of the pod.")) {
            Format.QUALIFIED_NAME.check(gate, "conditionType");
        }
    }

    private static void claim(TypedObject claim) {
        if (claim.require("name")) {
            Format.DNS_LABEL.check(claim, "name");
        }
        if (claim.typeName().equals("core.v1.PodResourceClaim") && claim.isAtLeast(Behaviour.RESOURCE_CLAIMS_BY_NAME)) {
            boolean named = claim.has("resourceClaimName");
            if (named == claim.has("resourceClaimTemplateName")) {
                claim.error(
                        Rule.ONE_OF,
                        "A claim has a resourceClaimName or a resourceClaimTemplateName, not "
                                + (named ? "both." : "neither."),
                        "Set exactly one of the two.");
            }
            Required.notBlank(claim, "resourceClaimName", "resourceClaimTemplateName");
            Format.SUBDOMAIN.check(claim, "resourceClaimName");
            Format.SUBDOMAIN.check(claim, "resourceClaimTemplateName");
        }
    }

    /** What a pod may not say that a template of pods may. */
    private static void alone(TypedObject spec) {
        if (spec.hasSome(Containers.EPHEMERAL)) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    Containers.EPHEMERAL,
                    "A new pod cannot have ephemeral containers.",
                    "Remove them; they are added to a running pod.");
        }
        if (spec.hasSome("nodeName") && spec.hasSome("schedulingGates")) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    "nodeName",
                    "A pod with schedulingGates waits, and cannot be on a node already.",
                    "Remove nodeName or the gates.");
        }
        if (!spec.hasSome(ACCOUNT) && !spec.hasSome("serviceAccount")) {
            spec.objects("volumes").forEach(PodRules::needsNoToken);
        }
        for (TypedObject container : Containers.lasting(spec)) {
            String image = container.text("image");
            if (!image.equals(image.strip())) {
                container.error(
                        Rule.INVALID_FORMAT,
                        "image",
                        "The image \"" + image + "\" has space around its name.",
                        "Remove the space.");
            }
        }
    }

    private static void needsNoToken(TypedObject volume) {
        for (TypedObject source : volume.objectOrEmpty("projected").objects("sources")) {
            if (source.has("serviceAccountToken")) {
                source.error(
                        Rule.FORBIDDEN_FIELD,
                        "serviceAccountToken",
                        "The volume contains a service account token, but the pod has no serviceAccountName.",
                        "Set serviceAccountName, such as \"default\".");
            }
        }
    }
}
