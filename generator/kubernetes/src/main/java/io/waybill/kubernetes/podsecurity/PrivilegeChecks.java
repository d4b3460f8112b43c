package io.waybill.kubernetes.podsecurity;

import io.waybill.kubernetes.tree.Part;
import java.util.Set;

/** The checks of what containers may do. */
final class PrivilegeChecks {

    /** The first minor whose standard leaves pods alone that say they run on Windows. */
    private static final int WINDOWS = 25;

    /** The first minor whose baseline lets pods with a user namespace of their own unmask /proc. */
    private static final int USER_NAMESPACES = 35;

    private static final String CAPABILITIES = "capabilities";
    private static final Set<String> BASELINE_CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    private PrivilegeChecks() {}

    static void privileged(Pod pod, int minor, Findings findings) {
        for (Pod.Container container : pod.containers()) {
            if (container.securityContext().isTrue("privileged")) {
                findings.add(
                        container.securityContext(),
                        "privileged",
                        container.subject() + " is privileged.",
                        "Remove privileged, or set it to false.");
            }
        }
    }

    static void escalation(Pod pod, int minor, Findings findings) {
        if (minor >= WINDOWS && pod.isWindows()) {
            return;
        }
        for (Pod.Container container : pod.containers()) {
            if (container.securityContext().bool("allowPrivilegeEscalation").orElse(true)) {
                findings.add(
                        container.securityContext(),
                        "allowPrivilegeEscalation",
                        container.subject() + " may gain more privileges than its parent process.",
                        "Set securityContext.allowPrivilegeEscalation to false.");
            }
        }
    }

    static void addedCapabilities(Pod pod, int minor, Findings findings) {
        pod.containers().forEach(container -> added(container, BASELINE_CAPABILITIES, findings));
    }

    static void droppedCapabilities(Pod pod, int minor, Findings findings) {
        if (minor >= WINDOWS && pod.isWindows()) {
            return;
        }
        for (Pod.Container container : pod.containers()) {
            Part capabilities = container.securityContext().field(CAPABILITIES);
            if (!capabilities.texts("drop").contains("ALL")) {
                findings.add(
                        capabilities,
                        "drop",
                        container.subject() + " keeps capabilities.",
                        "Set securityContext.capabilities.drop to [\"ALL\"].");
            }
            added(container, Set.of("NET_BIND_SERVICE"), findings);
        }
    }

    private static void added(Pod.Container container, Set<String> allowed, Findings findings) {
        Part capabilities = container.securityContext().field(CAPABILITIES);
        for (String capability : capabilities.texts("add")) {
            if (!allowed.contains(capability)) {
                findings.add(
                        capabilities,
                        "add",
                        container.subject() + " adds the capability " + capability + ".",
                        "Remove " + capability + " from capabilities.add.");
            }
        }
    }

    static void procMountOutsideOfUserNamespaces(Pod pod, int minor, Findings findings) {
        if (minor < USER_NAMESPACES || !pod.hasUserNamespace()) {
            procMount(pod, minor, findings);
        }
    }

    static void procMount(Pod pod, int minor, Findings findings) {
        for (Pod.Container container : pod.containers()) {
            Part context = container.securityContext();
            if (context.has("procMount") && !context.text("procMount").equals("Default")) {
                findings.add(
                        context,
                        "procMount",
                        container.subject() + " sets procMount to \"" + context.text("procMount") + "\".",
                        "Remove procMount, or set it to Default.");
            }
        }
    }

    static void hostProcess(Pod pod, int minor, Findings findings) {
        hostProcess(pod.securityContext(), "The pod", findings);
        pod.containers().forEach(c -> hostProcess(c.securityContext(), c.subject(), findings));
    }

    private static void hostProcess(Part context, String subject, Findings findings) {
        Part options = context.field("windowsOptions");
        if (options.isTrue("hostProcess")) {
            findings.add(
                    options,
                    "hostProcess",
                    subject + " runs as a process of the node.",
                    "Remove hostProcess, or set it to false.");
        }
    }
}
