package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.Resource;
import io.waybill.dsl.rbac.v1.ClusterRole;
import io.waybill.dsl.rbac.v1.PolicyRule;
import io.waybill.dsl.rbac.v1.Role;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.Offences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who may do what. */
final class AccessChecks {

    private static final Set<String> READS = Set.of("get", "list", "watch", "*");
    private static final Set<String> CREATES = Set.of("create", "*");

    /** Before {@link #CREATE_ALONE}, {@code get} opens a shell as well, by a WebSocket: version 5 of the protocol. */
    private static final Set<String> OPENS = Set.of("create", "get", "*");

    /** The minor from which a WebSocket needs the verb create, too: AuthorizePodWebsocketUpgradeCreatePermission. */
    private static final int CREATE_ALONE = 35;

    static final List<LintCheck> ALL = List.of(
            recommended(
                    role(
                                    "wildcard-role",
                                    "name what it allows",
                                    rule -> rule.verbs().contains("*")
                                            || rule.resources().contains("*"),
                                    "It allows all verbs, or all resources.")
                            .because("It also allows what later versions and other definitions add.")
                            .fix("Name verbs and resources."),
                    "wildcard-in-rules",
                    "",
                    ""),
            recommended(
                    ManifestRule.forManifests()
                            .should(
                                    "cluster-admin",
                                    "not bind cluster-admin",
                                    (manifest, found) -> bindings(manifest).forEach(binding -> {
                                        String role = binding.tree()
                                                .mapping("roleRef")
                                                .flatMap(reference -> reference.string("name"))
                                                .orElse("");
                                        if (role.equals("cluster-admin")) {
                                            found.on(binding)
                                                    .at("roleRef.name", "It makes its subjects cluster-admin.");
                                        }
                                    }))
                            .because("Whoever breaks into one of them has the cluster, or the namespace.")
                            .fix("Bind a role with what they need."),
                    "cluster-admin-role-binding",
                    "",
                    "clusterrolebindingClusterAdmin, rolebindingClusterAdminClusterRole, rolebindingClusterAdminRole"),
            recommended(
                    ManifestRule.forManifests()
                            .should("opens-shells", "not open shells in pods", (manifest, found) -> {
                                Set<String> opens = minor(manifest) < CREATE_ALONE ? OPENS : CREATES;
                                roles(
                                        manifest,
                                        rule -> allows(rule, opens, "pods/exec") || allows(rule, opens, "pods/attach"),
                                        "It allows to run commands in pods.",
                                        found);
                            })
                            .because("Whoever runs commands in a pod acts as its service account.")
                            .fix("Remove pods/exec and pods/attach."),
                    "",
                    "",
                    "clusterrolePodExecAttach, rolePodExecAttach, clusterrolebindingPodExecAttach,"
                            + " rolebindingClusterRolePodExecAttach, rolebindingRolePodExecAttach"),
            strict(
                    role(
                                    "reads-secrets",
                                    "not read all Secrets",
                                    rule -> rule.resourceNames().isEmpty() && allows(rule, READS, "secrets"),
                                    "It allows to read each Secret.")
                            .because("Among them are the passwords of everyone else.")
                            .fix("Name the Secrets, in resourceNames."),
                    "access-to-secrets",
                    "",
                    ""),
            strict(
                    role(
                                    "creates-pods",
                                    "not create pods",
                                    rule -> allows(rule, CREATES, "pods"),
                                    "It allows to create pods.")
                            .because("A pod can be any service account of its namespace, and mount any Secret of it.")
                            .fix("Leave it to controllers."),
                    "access-to-create-pods",
                    "",
                    ""));

    private AccessChecks() {}

    private static ManifestRule role(String id, String what, Predicate<PolicyRule> isWrong, String message) {
        return ManifestRule.forManifests()
                .should(id, what, (manifest, found) -> roles(manifest, isWrong, message, found));
    }

    private static void roles(CheckedManifest manifest, Predicate<PolicyRule> isWrong, String message, Offences found) {
        manifest.resources(Role.class)
                .forEach(role -> wrong(role.rules(), isWrong)
                        .forEach(index -> found.on(role).at("rules[" + index + "]", message)));
        manifest.resources(ClusterRole.class)
                .forEach(role -> wrong(role.rules(), isWrong)
                        .forEach(index -> found.on(role).at("rules[" + index + "]", message)));
    }

    private static int minor(CheckedManifest manifest) {
        return Integer.parseInt(manifest.target().kubernetesVersion().substring("1.".length()));
    }

    private static List<Integer> wrong(List<PolicyRule> rules, Predicate<PolicyRule> isWrong) {
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (isWrong.test(rules.get(i))) {
                wrong.add(i);
            }
        }
        return wrong;
    }

    /** Whether a rule allows one of these verbs on a resource of the core group. */
    private static boolean allows(PolicyRule rule, Set<String> verbs, String resource) {
        String subresource = "*" + resource.substring(Math.max(resource.indexOf('/'), 0));
        boolean isNamed = rule.resources().contains(resource)
                || rule.resources().contains("*")
                || resource.contains("/") && rule.resources().contains(subresource);
        return isNamed
                && rule.verbs().stream().anyMatch(verbs::contains)
                && (rule.apiGroups().contains("") || rule.apiGroups().contains("*"));
    }

    private static List<Resource<?>> bindings(CheckedManifest manifest) {
        return manifest.resources().stream()
                .filter(resource -> resource.apiVersion().startsWith("rbac.authorization.k8s.io/")
                        && resource.kind().endsWith("RoleBinding"))
                .toList();
    }
}
