package io.waybill.kubernetes.warning;

import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Part;
import java.util.Map;

/** Annotations of pods that fields replaced. */
final class PodAnnotationWarnings {

    private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
    private static final String SECCOMP_FIELD = "seccompProfile";
    private static final String APP_ARMOR_FIELD = "appArmorProfile";

    /** The seccomp annotations work no more since 1.27. */
    private static final int WITHOUT_SECCOMP_ANNOTATIONS = 27;

    private static final Map<String, String> INSTEAD = Map.of(
            "scheduler.alpha.kubernetes.io/critical-pod", "priorityClassName",
            "security.alpha.kubernetes.io/sysctls", "securityContext.sysctls",
            "security.alpha.kubernetes.io/unsafe-sysctls", "securityContext.sysctls");

    private PodAnnotationWarnings() {}

    static void check(Part pod, Warnings warnings) {
        Part annotations = pod.field("metadata").field("annotations");
        if (annotations.isEmpty()) {
            return;
        }
        INSTEAD.keySet().stream().sorted().filter(annotations::has).forEach(key -> deaf(annotations, key, warnings));
        Part spec = pod.field("spec");
        if (warnings.isAtLeast(WITHOUT_SECCOMP_ANNOTATIONS)) {
            seccomp(annotations, SECCOMP_POD, spec, warnings);
        }
        for (Part container : PodContainers.all(spec)) {
            String name = container.text("name");
            if (warnings.isAtLeast(WITHOUT_SECCOMP_ANNOTATIONS)) {
                seccomp(annotations, SECCOMP_CONTAINER + name, container, warnings);
            }
            if (warnings.isAtLeast(Since.APP_ARMOR_FIELD)) {
                appArmor(annotations, APP_ARMOR + name, container, spec, warnings);
            }
        }
    }

    private static void deaf(Part annotations, String key, Warnings warnings) {
        warnings.addKey(
                annotations,
                key,
                "The annotation \"" + key + "\" has no effect.",
                "Use the field " + INSTEAD.get(key) + " instead.");
    }

    private static void seccomp(Part annotations, String key, Part owner, Warnings warnings) {
        if (annotations.has(key) && !owner.field("securityContext").has(SECCOMP_FIELD)) {
            warnings.addKey(
                    annotations,
                    key,
                    "The annotation \"" + key + "\" has no effect since 1.27.",
                    "Use the field securityContext.seccompProfile instead.");
        }
    }

    /** An annotation that says what the profile of the pod says is no reason for a warning. */
    private static void appArmor(Part annotations, String key, Part container, Part spec, Warnings warnings) {
        if (!annotations.has(key) || container.field("securityContext").has(APP_ARMOR_FIELD)) {
            return;
        }
        Part ofPod = spec.field("securityContext").field(APP_ARMOR_FIELD);
        String value = annotations.text(key);
        String profile = ofPod.text("localhostProfile");
        boolean isSame = switch (ofPod.text("type")) {
            case "Unconfined" -> value.equals("unconfined");
            case "RuntimeDefault" -> value.equals("runtime/default");
            case "Localhost" -> value.equals("localhost/" + profile);
            default -> false;
        };
        if (!isSame) {
            warnings.addKey(
                    annotations,
                    key,
                    "The annotation \"" + key + "\" is deprecated since 1.30.",
                    "Use the field securityContext.appArmorProfile instead.");
        }
    }
}
