package io.waybill.kubernetes.podsecurity;

import io.waybill.kubernetes.tree.Part;

/** The checks of seccomp profiles. */
final class SeccompChecks {

    /** The first minor whose standard looks at the field instead of the annotations. */
    private static final int FIELD = 19;

    /** The first minor whose standard leaves pods alone that say they run on Windows. */
    private static final int WINDOWS = 25;

    private static final String PROFILE = "seccompProfile";
    private static final String POD_ANNOTATION = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String CONTAINER_ANNOTATION = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String FIX = "Use RuntimeDefault or Localhost.";

    private SeccompChecks() {}

    static void baseline(Pod pod, int minor, Findings findings) {
        if (minor >= FIELD) {
            written(pod, findings);
            return;
        }
        annotation(pod, POD_ANNOTATION, findings);
        pod.containers().stream()
                .map(container -> CONTAINER_ANNOTATION + container.name())
                .distinct()
                .forEach(key -> annotation(pod, key, findings));
    }

    static void restricted(Pod pod, int minor, Findings findings) {
        if (minor >= WINDOWS && pod.isWindows()) {
            return;
        }
        written(pod, findings);
        boolean hasProfile = pod.securityContext().has(PROFILE);
        if (hasProfile) {
            return;
        }
        for (Pod.Container container : pod.containers()) {
            if (!container.securityContext().has(PROFILE)) {
                findings.add(
                        container.securityContext().field(PROFILE),
                        "type",
                        container.subject() + " has no seccomp profile.",
                        "Set securityContext.seccompProfile.type to RuntimeDefault for the pod or the container.");
            }
        }
    }

    /** Reports profiles of the pod and its containers that are written and not allowed. */
    private static void written(Pod pod, Findings findings) {
        profile(pod.securityContext(), "The pod", findings);
        pod.containers().forEach(c -> profile(c.securityContext(), c.subject(), findings));
    }

    private static void profile(Part context, String subject, Findings findings) {
        Part profile = context.field(PROFILE);
        String type = profile.text("type");
        if (context.has(PROFILE) && !type.equals("RuntimeDefault") && !type.equals("Localhost")) {
            findings.add(profile, "type", subject + " sets the seccomp profile \"" + type + "\".", FIX);
        }
    }

    private static void annotation(Pod pod, String key, Findings findings) {
        Part annotations = pod.annotations();
        String value = annotations.text(key);
        boolean isAllowed =
                value.equals("runtime/default") || value.equals("docker/default") || value.startsWith("localhost/");
        if (annotations.has(key) && !isAllowed) {
            findings.addKey(
                    annotations, key, "The seccomp profile \"" + value + "\" is not allowed.", "Use runtime/default.");
        }
    }
}
