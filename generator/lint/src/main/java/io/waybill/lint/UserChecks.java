package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.core.v1.PodSecurityContext;
import io.waybill.dsl.core.v1.SecurityContext;
import io.waybill.rules.CheckedContainer;
import io.waybill.rules.ManifestRule;
import java.util.List;
import java.util.Optional;

/** As whom containers run. */
final class UserChecks {

    /** Below it, ids are those of users and groups of the node. */
    private static final long LEAST = 10_000;

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forContainers()
                            .should("may-be-root", "not run as root", (container, found) -> {
                                if (Linux.runs(container) && mayBeRoot(container)) {
                                    found.at(
                                            "securityContext.runAsNonRoot",
                                            user(container).equals(Optional.of(0L))
                                                    ? "It runs as root."
                                                    : "It runs as root if its image says so.");
                                }
                            })
                            .because("Root in a container is root on the node once it gets out.")
                            .fix("Set runAsNonRoot to true, or runAsUser to another user than 0."),
                    "run-as-non-root",
                    "container-security-context-user-group-id",
                    "runAsRootAllowed"),
            strict(
                    ManifestRule.forContainers()
                            .should("low-user-id", "run as a user that the node does not have", (container, found) -> {
                                Optional<Long> user = user(container);
                                if (Linux.runs(container) && (user.isEmpty() || user.get() < LEAST)) {
                                    found.at(
                                            "securityContext.runAsUser",
                                            user.isEmpty()
                                                    ? "Its user is whoever the image says."
                                                    : "Its user " + user.get() + " may be one of the node.");
                                }
                            })
                            .because("What it may do on the node once it gets out depends on it.")
                            .fix("Set runAsUser to " + LEAST + " or more."),
                    "",
                    "container-security-context-user-group-id",
                    ""),
            strict(
                    ManifestRule.forContainers()
                            .should(
                                    "low-group-id",
                                    "run as a group that the node does not have",
                                    (container, found) -> {
                                        Optional<Long> group = Linux.setting(
                                                container, SecurityContext::runAsGroup, PodSecurityContext::runAsGroup);
                                        if (Linux.runs(container) && (group.isEmpty() || group.get() < LEAST)) {
                                            found.at(
                                                    "securityContext.runAsGroup",
                                                    group.isEmpty()
                                                            ? "Its group is the one that the image says, or root's."
                                                            : "Its group " + group.get() + " may be one of the node.");
                                        }
                                    })
                            .because("What it may do on the node once it gets out depends on it.")
                            .fix("Set runAsGroup to " + LEAST + " or more."),
                    "",
                    "container-security-context-user-group-id",
                    ""));

    private UserChecks() {}

    private static Optional<Long> user(CheckedContainer container) {
        return Linux.setting(container, SecurityContext::runAsUser, PodSecurityContext::runAsUser);
    }

    private static boolean mayBeRoot(CheckedContainer container) {
        Optional<Long> user = user(container);
        boolean refusesRoot = Linux.setting(container, SecurityContext::runAsNonRoot, PodSecurityContext::runAsNonRoot)
                .orElse(false);
        return user.isEmpty() ? !refusesRoot : user.get() == 0;
    }
}
