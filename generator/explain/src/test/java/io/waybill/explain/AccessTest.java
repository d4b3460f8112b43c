package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.access.Access;
import io.waybill.explain.access.Grant;
import io.waybill.explain.access.Request;
import io.waybill.explain.access.Subject;
import io.waybill.explain.cluster.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private static final Subject WEB = Subject.serviceAccount("shop", "web");

    private static String role(String kind, String name, String body) {
        String namespace = kind.equals("Role") ? ", namespace: shop" : "";
        return "---\n{apiVersion: rbac.authorization.k8s.io/v1, kind: " + kind + ", metadata: {name: " + name
                + namespace + "}, " + body + "}\n";
    }

    private static String binding(String kind, String roleKind, String role, String subject) {
        String namespace = kind.equals("RoleBinding") ? ", namespace: shop" : "";
        return "---\n{apiVersion: rbac.authorization.k8s.io/v1, kind: " + kind + ", metadata: {name: " + role
                + namespace
                + "}, roleRef: {apiGroup: rbac.authorization.k8s.io, kind: " + roleKind + ", name: '" + role
                + "'}, subjects: [" + subject + "]}\n";
    }

    private static final String ACCOUNT = "{kind: ServiceAccount, name: web, namespace: shop}";

    private static Access with(String rules) {
        return Access.of(Yaml.manifest(
                role("Role", "r", "rules: [" + rules + "]") + binding("RoleBinding", "Role", "r", ACCOUNT)));
    }

    private static Access everywhere(String rules) {
        return Access.of(Yaml.manifest(role("ClusterRole", "r", "rules: [" + rules + "]")
                + binding("ClusterRoleBinding", "ClusterRole", "r", ACCOUNT)));
    }

    @ParameterizedTest
    @CsvSource({
        "get, pods, shop, ALLOWED",
        "list, pods, shop, DENIED",
        "get, pods, other, DENIED",
        "get, pods, '', DENIED",
        "get, pods/log, shop, ALLOWED",
        "get, pods/exec, shop, DENIED",
        "update, deployments.apps/scale, shop, ALLOWED",
        "update, deployments.apps, shop, DENIED",
        "get, pods.example.com, shop, DENIED"
    })
    void aRoleAllowsItsVerbsOnItsResourcesInItsNamespace(
            String verb, String resource, String namespace, Answer expected) {
        Access access = with("{verbs: [get], apiGroups: [''], resources: [pods, pods/log]}, {verbs: ['*'], apiGroups:"
                + " [apps], resources: ['*/scale']}");

        assertThat(access.of(WEB, Request.of(verb, resource).in(namespace)).answer())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"get, db, ALLOWED", "get, other, DENIED", "list, '', DENIED", "create, '', DENIED"})
    void namesRestrictToObjectsOfThatName(String verb, String name, Answer expected) {
        Access access =
                with("{verbs: [get, list, create], apiGroups: [''], resources: [secrets], resourceNames: [db]}");

        assertThat(access.of(WEB, Request.of(verb, "secrets").in("shop").named(name))
                        .answer())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/metrics, ALLOWED", "/metrics/x, DENIED", "/logs/a, ALLOWED", "/logs, DENIED", "/healthz, ALLOWED"})
    void pathsAreAllowedEverywhereOnly(String path, Answer expected) {
        String rules = "{verbs: [get], nonResourceURLs: [/metrics, /logs/*]}";

        assertThat(everywhere(rules).of(WEB, Request.url("get", path)).answer()).isEqualTo(expected);
        assertThat(with(rules).of(WEB, Request.url("get", "/metrics")).answer()).isEqualTo(Answer.DENIED);
    }

    @ParameterizedTest
    @CsvSource({
        "'{kind: Group, name: system:serviceaccounts}', ALLOWED",
        "'{kind: Group, name: system:serviceaccounts:shop}', ALLOWED",
        "'{kind: Group, name: system:serviceaccounts:other}', DENIED",
        "'{kind: Group, name: system:authenticated}', ALLOWED",
        "'{kind: Group, name: system:unauthenticated}', DENIED",
        "'{kind: User, name: \"system:serviceaccount:shop:web\"}', ALLOWED",
        "'{kind: ServiceAccount, name: web}', ALLOWED",
        "'{kind: ServiceAccount, name: web, namespace: other}', DENIED"
    })
    void anAccountHasItsGroups(String subject, Answer expected) {
        Access access =
                Access.of(Yaml.manifest(role("Role", "r", "rules: [{verbs: [get], apiGroups: [''], resources: [pods]}]")
                        + binding("RoleBinding", "Role", "r", subject)));

        assertThat(access.of(WEB, Request.of("get", "pods").in("shop")).answer())
                .isEqualTo(expected);
    }

    @Test
    void everyClusterLetsAllWhoAreAuthenticatedAskForTheirRights() {
        Access access = Access.of(Yaml.manifest("{}"));

        assertThat(access.of(WEB, Request.of("create", "selfsubjectaccessreviews.authorization.k8s.io"))
                        .answer())
                .isEqualTo(Answer.ALLOWED);
        assertThat(access.of(WEB, Request.url("get", "/version")).answer()).isEqualTo(Answer.ALLOWED);
        assertThat(access.grants()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "view, get, configmaps, ALLOWED",
        "view, get, secrets, DENIED",
        "edit, get, secrets, ALLOWED",
        "edit, create, rolebindings.rbac.authorization.k8s.io, DENIED",
        "admin, create, rolebindings.rbac.authorization.k8s.io, ALLOWED",
        "admin, get, pods, ALLOWED",
        "cluster-admin, delete, anything.example.com, ALLOWED",
        "made-elsewhere, get, pods, UNKNOWN"
    })
    void rolesOfEveryClusterAreKnown(String role, String verb, String resource, Answer expected) {
        Access access = Access.of(Yaml.manifest(binding("RoleBinding", "ClusterRole", role, ACCOUNT)));

        assertThat(access.of(WEB, Request.of(verb, resource).in("shop")).answer())
                .isEqualTo(expected);
    }

    @Test
    void aggregatedRolesHaveTheRulesOfTheirPartsAndNoneOfTheirOwn() {
        String whole = role(
                "ClusterRole",
                "whole",
                "aggregationRule: {clusterRoleSelectors: [{matchLabels: {part: 'yes'}}]}, rules: [{verbs: [delete],"
                        + " apiGroups: [''], resources: [pods]}]");
        String part = """
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: part, labels: {part: "yes", rbac.authorization.k8s.io/aggregate-to-view: "true"}}
                rules: [{verbs: [get], apiGroups: [example.com], resources: [widgets]}]
                """;
        Access access =
                Access.of(Yaml.manifest(whole + part + binding("RoleBinding", "ClusterRole", "whole", ACCOUNT)));
        Access view = Access.of(Yaml.manifest(part + binding("RoleBinding", "ClusterRole", "admin", ACCOUNT)));

        Request get = Request.of("get", "widgets.example.com").in("shop");
        assertThat(access.of(WEB, get).answer()).isEqualTo(Answer.ALLOWED);
        assertThat(access.of(WEB, Request.of("delete", "pods").in("shop")).answer())
                .isEqualTo(Answer.DENIED);
        assertThat(view.of(WEB, get).answer()).isEqualTo(Answer.ALLOWED);
    }

    @Test
    void rolesAreGivenByWhoMayBindThemOrHasAllOfThem() {
        String reader = role("Role", "reader", "rules: [{verbs: [get], apiGroups: [''], resources: [pods]}]");
        String writer = role("Role", "writer", "rules: [{verbs: [get, create], apiGroups: [''], resources: [pods]}]");
        String binder = role(
                "Role",
                "binder",
                "rules: [{verbs: [bind], apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles],"
                        + " resourceNames: [edit]}]");
        Access access = Access.of(Yaml.manifest(reader
                + writer
                + binder
                + binding("RoleBinding", "Role", "reader", ACCOUNT)
                + binding("RoleBinding", "Role", "binder", ACCOUNT)));

        assertThat(access.binds(WEB, "Role", "reader", "shop").answer()).isEqualTo(Answer.ALLOWED);
        assertThat(access.writes(WEB, "Role", "reader", "shop").answer()).isEqualTo(Answer.ALLOWED);
        assertThat(access.binds(WEB, "Role", "writer", "shop").answer()).isEqualTo(Answer.DENIED);
        assertThat(access.binds(WEB, "ClusterRole", "edit", "shop").answer()).isEqualTo(Answer.ALLOWED);
        assertThat(access.writes(WEB, "ClusterRole", "edit", "").answer()).isEqualTo(Answer.DENIED);
        assertThat(access.binds(WEB, "ClusterRole", "unheard-of", "shop").answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void impersonatingAUserNeedsTheGroupsToo() {
        Access access = everywhere("{verbs: [impersonate], apiGroups: [''], resources: [users, serviceaccounts]}");

        assertThat(access.impersonates(WEB, Subject.user("ann")).answer()).isEqualTo(Answer.ALLOWED);
        assertThat(access.impersonates(WEB, Subject.user("ann", "system:masters"))
                        .answer())
                .isEqualTo(Answer.DENIED);
        assertThat(access.impersonates(WEB, Subject.serviceAccount("kube-system", "x"))
                        .answer())
                .isEqualTo(Answer.ALLOWED);
    }

    @Test
    void tellsWhatEachBindingGivesWithWhatFollows() {
        Access access = Access.of(Yaml.manifest(role(
                        "ClusterRole",
                        "operator",
                        "rules: [{verbs: [get, list], apiGroups: ['', apps], resources: [deployments]},"
                                + " {verbs: [escalate, bind], apiGroups: ['*'], resources: ['*']}, {verbs: [get],"
                                + " nonResourceURLs: [/metrics]}]")
                + binding("ClusterRoleBinding", "ClusterRole", "operator", ACCOUNT)
                + binding("RoleBinding", "ClusterRole", "view", "{kind: Group, name: staff}")
                + binding("RoleBinding", "Role", "gone", "{kind: User, name: ann}")));

        String operator = "ClusterRoleBinding operator of ClusterRole operator";
        assertThat(access.grants())
                .containsExactly(
                        new Grant(
                                "ServiceAccount shop/web",
                                "everywhere",
                                "get, list",
                                "deployments, deployments.apps",
                                operator,
                                ""),
                        new Grant(
                                "ServiceAccount shop/web",
                                "everywhere",
                                "escalate, bind",
                                "*.*",
                                operator,
                                "writes roles with more than its own rights, binds roles with more than its own rights"),
                        new Grant("ServiceAccount shop/web", "everywhere", "get", "/metrics", operator, ""),
                        new Grant(
                                "Group staff",
                                "shop",
                                "as every cluster has it",
                                "all of view",
                                "RoleBinding shop/view of ClusterRole view",
                                ""),
                        new Grant(
                                "User ann",
                                "shop",
                                "?",
                                "the manifest has no such role",
                                "RoleBinding shop/gone of Role gone",
                                ""));
    }
}
