package io.waybill.kubernetes.podsecurity;

import io.waybill.kubernetes.tree.Part;
import java.util.Optional;

/** The checks of the user that containers run as. */
final class UserChecks {

    /** The first minor whose standard leaves pods with a user namespace of their own alone. */
    private static final int USER_NAMESPACES = 35;

    private static final String NON_ROOT = "runAsNonRoot";
    private static final String USER = "runAsUser";

    private UserChecks() {}

    static void runAsNonRoot(Pod pod, int minor, Findings findings) {
        if (minor >= USER_NAMESPACES && pod.hasUserNamespace()) {
            return;
        }
        Optional<Boolean> ofPod = pod.securityContext().bool(NON_ROOT);
        if (ofPod.isPresent() && !ofPod.get()) {
            findings.add(pod.securityContext(), NON_ROOT, "The pod sets runAsNonRoot to false.", "Set it to true.");
        }
        for (Pod.Container container : pod.containers()) {
            Optional<Boolean> own = container.securityContext().bool(NON_ROOT);
            if (own.isPresent() && !own.get()) {
                findings.add(
                        container.securityContext(),
                        NON_ROOT,
                        container.subject() + " sets runAsNonRoot to false.",
                        "Set it to true.");
            } else if (own.isEmpty() && ofPod.isEmpty()) {
                findings.add(
                        container.securityContext(),
                        NON_ROOT,
                        container.subject() + " may run as root.",
                        "Set securityContext.runAsNonRoot to true for the pod or the container.");
            }
        }
    }

    static void runAsUser(Pod pod, int minor, Findings findings) {
        if (minor >= USER_NAMESPACES && pod.hasUserNamespace()) {
            return;
        }
        if (isRoot(pod.securityContext())) {
            findings.add(pod.securityContext(), USER, "The pod runs as root.", "Set runAsUser to another user than 0.");
        }
        for (Pod.Container container : pod.containers()) {
            if (isRoot(container.securityContext())) {
                findings.add(
                        container.securityContext(),
                        USER,
                        container.subject() + " runs as root.",
                        "Set runAsUser to another user than 0.");
            }
        }
    }

    private static boolean isRoot(Part context) {
        return context.mapping().integer(USER).orElse(-1L) == 0;
    }
}
