package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.dns.LabelNames;
import io.waybill.kubernetes.tree.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Warnings about pods and all templates of pods (pkg/api/pod/warnings.go, 1.36), apart from containers and volumes. */
final class PodWarnings {

    private static final String LABEL_SELECTOR = "labelSelector";
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private PodWarnings() {}

    /** Warns of a pod, or of a template of pods. */
    static void check(Part pod, Warnings warnings) {
        Part spec = pod.field("spec");
        DeprecatedLabels.inMap(spec.field("nodeSelector"), warnings);
        nodeAffinity(spec.field("affinity").field("nodeAffinity"), warnings);
        spread(spec, warnings);
        PodAnnotationWarnings.check(pod, warnings);
        VolumeWarnings.check(spec, warnings);
        repeated(spec, "hostAliases", "ip", warnings);
        repeated(spec, "imagePullSecrets", "name", warnings);
        for (Part secret : spec.items("imagePullSecrets")) {
            if (secret.text("name").isEmpty()) {
                warnings.add(
                        secret, "name", "The name of an image pull secret is empty.", "Name a Secret, or remove it.");
            }
        }
        Amounts.wholeBytes(spec.field("overhead"), warnings, "memory", "ephemeral-storage");
        ContainerWarnings.check(spec, warnings);
        PortWarnings.check(spec, warnings);
        if (warnings.isAtLeast(Since.NULL_SELECTORS)) {
            podAffinity(spec.field("affinity").field("podAffinity"), warnings);
            podAffinity(spec.field("affinity").field("podAntiAffinity"), warnings);
        }
        addresses(spec, warnings);
    }

    /** A negative time counts as one second, which a Pod is stored with and a template is not. */
    static void gracePeriod(Part template, Warnings warnings) {
        Part spec = template.field("spec");
        String field = "terminationGracePeriodSeconds";
        if (warnings.isAtLeast(Since.GRACE_PERIODS)
                && spec.mapping().integer(field).orElse(0L) < 0) {
            warnings.add(
                    spec, field, "A negative " + field + " counts as 1.", "Write the number of seconds, 0 or more.");
        }
    }

    private static void nodeAffinity(Part affinity, Warnings warnings) {
        for (Part term : affinity.field(REQUIRED).items("nodeSelectorTerms")) {
            DeprecatedLabels.inRequirements(term, "matchExpressions", warnings);
        }
        for (Part preferred : affinity.items(PREFERRED)) {
            Part preference = preferred.field("preference");
            DeprecatedLabels.inRequirements(preference, "matchExpressions", warnings);
            if (warnings.isAtLeast(Since.LIMITS_AND_VALUES)) {
                preference.items("matchExpressions").forEach(requirement -> labelValues(requirement, warnings));
            }
        }
    }

    /** A preferred term with a value that no label can have is taken, and matches nothing. */
    private static void labelValues(Part requirement, Warnings warnings) {
        List<String> values = requirement.texts("values");
        for (int i = 0; i < values.size(); i++) {
            if (!LabelNames.isValue(values.get(i))) {
                warnings.addItem(
                        requirement,
                        "values",
                        i,
                        "No label can have the value \"" + values.get(i) + "\".",
                        "Use at most 63 letters, digits, \"-\", \"_\" and \".\".");
            }
        }
    }

    private static void spread(Part spec, Warnings warnings) {
        for (Part constraint : spec.items("topologySpreadConstraints")) {
            DeprecatedLabels.inField(constraint, "topologyKey", warnings);
            if (warnings.isAtLeast(Since.NULL_SELECTORS)) {
                selector(constraint, warnings);
            }
        }
    }

    private static void podAffinity(Part affinity, Warnings warnings) {
        affinity.items(REQUIRED).forEach(term -> selector(term, warnings));
        affinity.items(PREFERRED).forEach(term -> selector(term.field("podAffinityTerm"), warnings));
    }

    private static void selector(Part term, Warnings warnings) {
        if (!term.has(LABEL_SELECTOR)) {
            warnings.add(
                    term,
                    LABEL_SELECTOR,
                    "Without a labelSelector no pod is selected.",
                    "Select the pods that are meant.");
        }
    }

    private static void repeated(Part spec, String list, String field, Warnings warnings) {
        Set<String> seen = new HashSet<>();
        for (Part item : spec.items(list)) {
            String value = item.text(field);
            if (!seen.add(value)) {
                warnings.add(item, field, "\"" + value + "\" is listed twice.", "Remove one of the two.");
            }
        }
    }

    private static void addresses(Part spec, Warnings warnings) {
        if (warnings.isAtLeast(Since.LEGACY_ADDRESSES)) {
            AddressWarnings.addresses(spec.field("dnsConfig"), "nameservers", warnings);
            spec.items("hostAliases").forEach(alias -> AddressWarnings.address(alias, "ip", warnings));
        }
    }
}
