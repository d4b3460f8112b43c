package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.ServiceAccount;
import io.waybill.dsl.rbac.v1.ClusterRoleBinding;
import io.waybill.dsl.rbac.v1.RoleBinding;
import io.waybill.dsl.rbac.v1.Subject;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.CheckedPod;
import io.waybill.rules.ManifestRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** As whom pods talk to the API server, and how important they are. */
final class PodChecks {

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "unused-token",
                                    "give tokens to pods that may use them",
                                    (manifest, found) -> manifest.pods().stream()
                                            .filter(pod -> hasToken(manifest, pod) && !isBound(manifest, pod))
                                            .forEach(pod -> found.on(pod)
                                                    .at(
                                                            "automountServiceAccountToken",
                                                            "The pod has a token of the service account \""
                                                                    + account(pod)
                                                                    + "\", which nothing here gives a role.")))
                            .because("Whoever breaks into the pod can speak to the API server.")
                            .fix("Set automountServiceAccountToken to false."),
                    "",
                    "",
                    "automountServiceAccountToken"),
            recommended(
                    ManifestRule.forPods()
                            .should("old-account-field", "name its account in serviceAccountName", (pod, found) -> {
                                if (pod.spec().serviceAccount().isPresent()
                                        && pod.spec().serviceAccountName().isEmpty()) {
                                    found.at("serviceAccount", "The field \"serviceAccount\" is deprecated.");
                                }
                            })
                            .fix("Write serviceAccountName."),
                    "deprecated-service-account-field",
                    "",
                    ""),
            strict(
                    ManifestRule.forPods()
                            .should("default-account", "have a service account of its own", (pod, found) -> {
                                if (account(pod).equals("default")) {
                                    found.at("serviceAccountName", "The pod is the service account \"default\".");
                                }
                            })
                            .because("What is granted to it is granted to every pod that names none.")
                            .fix("Make a ServiceAccount, and name it."),
                    "default-service-account",
                    "",
                    ""),
            strict(
                    ManifestRule.forPods()
                            .should("no-priority-class", "say how important it is", (pod, found) -> {
                                if (pod.spec().priorityClassName().isEmpty()) {
                                    found.at("priorityClassName", "The pod has no priority class.");
                                }
                            })
                            .because("When nodes are short of room, it is chance who is evicted.")
                            .fix("Set priorityClassName."),
                    "priority-class-name",
                    "",
                    "priorityClassNotSet"));

    private PodChecks() {}

    private static String account(CheckedPod pod) {
        return pod.spec()
                .serviceAccountName()
                .or(() -> pod.spec().serviceAccount())
                .filter(name -> !name.isEmpty())
                .orElse("default");
    }

    private static boolean hasToken(CheckedManifest manifest, CheckedPod pod) {
        Optional<ServiceAccount> account = manifest.resource(ServiceAccount.class, pod.namespace(), account(pod));
        return pod.spec()
                .automountServiceAccountToken()
                .or(() -> account.flatMap(ServiceAccount::automountServiceAccountToken))
                .orElse(true);
    }

    /** Whether a binding names the account of a pod; one that the cluster has already is expected to have its own. */
    private static boolean isBound(CheckedManifest manifest, CheckedPod pod) {
        String account = account(pod);
        boolean isForeign = !account.equals("default")
                && manifest.resource(ServiceAccount.class, pod.namespace(), account)
                        .isEmpty();
        Stream<Subject> subjects = Stream.concat(
                manifest.resources(RoleBinding.class).stream().flatMap(binding -> binding.subjects().stream()),
                manifest.resources(ClusterRoleBinding.class).stream().flatMap(binding -> binding.subjects().stream()));
        return isForeign || subjects.anyMatch(subject -> names(subject, account, pod.resource()));
    }

    private static boolean names(Subject subject, String account, Resource<?> owner) {
        boolean isGroup = subject.kind().equals("Group") && subject.name().startsWith("system:serviceaccounts");
        String namespace = subject.namespace().orElse("");
        return isGroup
                || subject.kind().equals("ServiceAccount")
                        && subject.name().equals(account)
                        && (namespace.isEmpty()
                                || owner.namespace().isEmpty()
                                || owner.namespace().get().equals(namespace));
    }
}
