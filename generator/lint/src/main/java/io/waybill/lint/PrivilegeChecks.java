package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.core.v1.PodSecurityContext;
import io.waybill.dsl.core.v1.SecurityContext;
import io.waybill.rules.CheckedContainer;
import io.waybill.rules.ManifestRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What containers may do. */
final class PrivilegeChecks {

    /** With any of these, a process can do about anything to its node. */
    private static final Set<String> DANGEROUS = Set.of("ALL", "SYS_ADMIN", "NET_ADMIN");

    private static final String CONTEXT = "securityContext.";

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forContainers()
                            .should("privileged", "not be privileged", (container, found) -> {
                                if (Linux.isPrivileged(container)) {
                                    found.at(CONTEXT + "privileged", "It is privileged.");
                                }
                            })
                            .because("Whoever breaks into it has the node.")
                            .fix("Remove it, and add the capabilities that are needed."),
                    "privileged-container",
                    "container-security-context-privileged",
                    "runAsPrivileged"),
            recommended(
                    onLinux(
                                    "privilege-escalation",
                                    "not gain privileges",
                                    "allowPrivilegeEscalation",
                                    "Its processes may gain more privileges than they began with.",
                                    container -> !Linux.isPrivileged(container)
                                            && Linux.setting(container, SecurityContext::allowPrivilegeEscalation)
                                                    .orElse(true))
                            .because("A program that is owned by root and left executable is all it takes.")
                            .fix("Set allowPrivilegeEscalation to false."),
                    "privilege-escalation-container",
                    "",
                    "privilegeEscalationAllowed"),
            recommended(
                    onLinux(
                                    "writable-root",
                                    "have a root file system that is read only",
                                    "readOnlyRootFilesystem",
                                    "Its root file system can be written.",
                                    container -> !Linux.setting(container, SecurityContext::readOnlyRootFilesystem)
                                            .orElse(false))
                            .because("Whoever breaks into it can change its programs.")
                            .fix("Set readOnlyRootFilesystem to true, and mount an emptyDir where it writes."),
                    "no-read-only-root-fs",
                    "container-security-context-readonlyrootfilesystem",
                    "notReadOnlyRootFilesystem"),
            recommended(
                    onLinux(
                                    "kept-capabilities",
                                    "drop all capabilities",
                                    "capabilities.drop",
                                    "It keeps the capabilities that container runtimes give, NET_RAW among them.",
                                    container -> !Linux.isPrivileged(container)
                                            && capabilities(container, false).noneMatch("ALL"::equals))
                            .because("It can forge packets, and change owners of files.")
                            .fix("Drop ALL, and add those that it needs."),
                    "drop-net-raw-capability",
                    "",
                    "insecureCapabilities"),
            recommended(
                    onLinux(
                                    "dangerous-capabilities",
                                    "not have capabilities that are as good as root",
                                    "capabilities.add",
                                    "It has ALL, SYS_ADMIN or NET_ADMIN.",
                                    container -> capabilities(container, true).anyMatch(DANGEROUS::contains))
                            .because("They are as good as root on the node or its network.")
                            .fix("Add the ones that it needs, by name."),
                    "",
                    "",
                    "dangerousCapabilities"),
            recommended(
                    onLinux(
                                    "unmasked-proc",
                                    "keep /proc masked",
                                    "procMount",
                                    "It sees all of /proc.",
                                    container -> Linux.setting(container, SecurityContext::procMount)
                                            .filter("Unmasked"::equals)
                                            .isPresent())
                            .because("There it can read and change what the runtime hides of the node.")
                            .fix("Remove procMount."),
                    "unsafe-proc-mount",
                    "",
                    "procMount"),
            strict(
                    onLinux(
                                    "no-seccomp-profile",
                                    "have a seccomp profile",
                                    "seccompProfile",
                                    "It asks for no seccomp profile.",
                                    container -> !Linux.isPrivileged(container)
                                            && Linux.setting(
                                                            container,
                                                            SecurityContext::seccompProfile,
                                                            PodSecurityContext::seccompProfile)
                                                    .filter(profile ->
                                                            !profile.type().equals("Unconfined"))
                                                    .isEmpty())
                            .because(
                                    "Without one, any system call is open to it, unless kubelets are told to have a default.")
                            .fix("Set the type of seccompProfile to RuntimeDefault."),
                    "",
                    "container-seccomp-profile",
                    "linuxHardening"));

    private PrivilegeChecks() {}

    private static ManifestRule onLinux(
            String id, String what, String field, String message, Predicate<CheckedContainer> isWrong) {
        return ManifestRule.forContainers().should(id, what, (container, found) -> {
            if (Linux.runs(container) && isWrong.test(container)) {
                found.at(CONTEXT + field, message);
            }
        });
    }

    /** The names of capabilities, which may be written with and without their prefix. */
    private static Stream<String> capabilities(CheckedContainer container, boolean added) {
        return Linux.setting(container, SecurityContext::capabilities).stream()
                .flatMap(capabilities -> (added ? capabilities.add() : capabilities.drop()).stream())
                .map(name -> name.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", ""));
    }
}
