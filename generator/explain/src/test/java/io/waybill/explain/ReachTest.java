package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.explain.cluster.Answer;
import io.waybill.explain.reach.End;
import io.waybill.explain.reach.Flow;
import io.waybill.explain.reach.Port;
import io.waybill.explain.reach.Reach;
import io.waybill.explain.reach.Reachability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private static final String SHOP = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {team: shop}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec: {replicas: 2, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, ports: [{name: sql, containerPort: 5432}]}]}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: probe, namespace: monitoring}
            spec: {template: {metadata: {labels: {app: probe}}, spec: {containers: [{name: probe}]}}}
            """;

    private static String policy(String name, String spec) {
        return """
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: %s, namespace: shop}
                spec: {%s}
                """.formatted(name, spec);
    }

    private static Reach reach(String... policies) {
        return Reach.of(Yaml.manifest(SHOP + String.join("", policies)));
    }

    private static Reachability ask(Reach reach, String from, String to, String port) {
        return reach.of(end(reach, from), end(reach, to), Port.parse(port));
    }

    private static End end(Reach reach, String name) {
        return name.matches("[0-9a-f.:]+[.:][0-9a-f.:]+") ? End.address(name) : reach.pods(name);
    }

    private static Answer answer(String policy, String from, String to, String port) {
        return ask(reach(policy("p", policy)), from, to, port).answer();
    }

    @Test
    void withoutPoliciesEverythingIsAllowedAndThereIsNothingToTell() {
        Reach reach = reach();
        assertThat(ask(reach, "probe", "db", "22").answer()).isEqualTo(Answer.ALLOWED);
        assertThat(reach.flows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "web, db, 5432, ALLOWED",
        "web, db, 5432/UDP, DENIED",
        "web, db, 22, DENIED",
        "probe, db, 5432, DENIED",
        "203.0.113.7, db, 5432, DENIED",
        "db, db, 5432, DENIED",
        "db, web, 22, ALLOWED"
    })
    void aRuleOpensItsPortsToItsPeers(String from, String to, String port, Answer expected) {
        assertThat(answer(
                        "podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {matchLabels: {app: web}}}],"
                                + " ports: [{port: sql}]}]",
                        from,
                        to,
                        port))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"7999, DENIED", "8000, ALLOWED", "8010, ALLOWED", "8011, DENIED"})
    void rangesIncludeBothEnds(String port, Answer expected) {
        assertThat(answer("podSelector: {}, ingress: [{ports: [{port: 8000, endPort: 8010}]}]", "probe", "db", port))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3, ALLOWED", "10.9.0.1, DENIED", "11.0.0.1, DENIED", "2001:db8::1, DENIED", "web, UNKNOWN"})
    void blocksAreAboutAddressesAndMayHoldThoseOfPods(String from, Answer expected) {
        assertThat(answer(
                        "podSelector: {matchLabels: {app: db}}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except:"
                                + " [10.9.0.0/16]}}]}]",
                        from,
                        "db",
                        "5432"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "podSelector: {}, DENIED, ALLOWED",
        "'podSelector: {}, egress: [{to: [{podSelector: {}}]}]', DENIED, DENIED",
        "'podSelector: {}, policyTypes: [Egress]', ALLOWED, DENIED",
        "'podSelector: {}, policyTypes: [Ingress], egress: [{to: []}]', DENIED, ALLOWED",
        "'podSelector: {}, policyTypes: [Ingress, Egress], ingress: [{}], egress: [{}]', ALLOWED, ALLOWED"
    })
    void typesSayWhichDirectionsAreRestricted(String spec, Answer in, Answer out) {
        assertThat(answer(spec, "probe", "db", "5432")).isEqualTo(in);
        assertThat(answer(spec, "db", "probe", "80")).isEqualTo(out);
    }

    @Test
    void bothEndsMustAllow() {
        String in = policy("in", "podSelector: {matchLabels: {app: db}}, ingress: [{ports: [{port: 5432}]}]");
        String out = policy("out", "podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]");
        Reachability denied = ask(reach(in, out), "web", "db", "5432");

        assertThat(denied.answer()).isEqualTo(Answer.DENIED);
        assertThat(denied.why())
                .isEqualTo("NetworkPolicy shop/out selects Deployment shop/web for egress, and no rule of it allows"
                        + " this.");
        assertThat(ask(reach(in), "web", "db", "5432").why())
                .isEqualTo("No NetworkPolicy selects Deployment shop/web for egress, and NetworkPolicy shop/in"
                        + " ingress[0] allows it.");
    }

    @ParameterizedTest
    @CsvSource({
        "'{matchLabels: {team: shop}}', web, ALLOWED",
        "'{matchLabels: {team: shop}}', probe, UNKNOWN",
        "'{matchLabels: {kubernetes.io/metadata.name: monitoring}}', probe, ALLOWED",
        "'{matchLabels: {kubernetes.io/metadata.name: monitoring}}', web, DENIED",
        "'{matchExpressions: [{key: team, operator: DoesNotExist}]}', web, DENIED",
        "'{matchExpressions: [{key: team, operator: DoesNotExist}]}', probe, UNKNOWN",
        "'{}', probe, ALLOWED"
    })
    void namespacesOfElsewhereHaveLabelsThatNobodyKnows(String selector, String from, Answer expected) {
        assertThat(answer(
                        "podSelector: {}, ingress: [{from: [{namespaceSelector: " + selector + "}]}]", from, "db", "1"))
                .isEqualTo(expected);
    }

    @Test
    void podsOnTheNetworkOfTheirHostAreNotTold() {
        String agent = """
                ---
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: agent, namespace: shop}
                spec: {template: {metadata: {labels: {app: agent}}, spec: {hostNetwork: true, containers: [{name: agent}]}}}
                """;
        Reach reach = reach(agent, policy("p", "podSelector: {}, ingress: [{from: [{podSelector: {}}]}]"));

        assertThat(ask(reach, "agent", "db", "5432").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(ask(reach, "probe", "agent", "9100").answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void aPolicyThatMaySelectPodsLeavesBothPossible() {
        String spec =
                "podSelector: {matchLabels: {statefulset.kubernetes.io/pod-name: db-0}}, ingress: [{ports: [{port:"
                        + " 5432}]}]";

        assertThat(answer(spec, "web", "db", "5432")).isEqualTo(Answer.ALLOWED);
        assertThat(answer(spec, "web", "db", "22")).isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy",
                "cilium.io/v2, kind: CiliumNetworkPolicy",
                "crd.projectcalico.org/v1, kind: NetworkPolicy"
            })
    void policiesOfOthersAreNotReadAndToldSo(String kind) {
        Reach reach = reach("---\n{apiVersion: " + kind + ", metadata: {name: other, namespace: shop}}\n");
        Reachability unknown = ask(reach, "web", "db", "5432");

        assertThat(unknown.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(unknown.why()).contains("NetworkPolicy other");
    }

    @Test
    void tellsAllFlowsOnce() {
        Reach reach = reach(
                policy("all", "podSelector: {}"),
                policy("web", "podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: http}]}]"),
                policy(
                        "db",
                        "podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress, Egress], ingress: [{from:"
                                + " [{podSelector: {matchLabels: {app: web}}}, {ipBlock: {cidr: 10.0.0.0/8, except:"
                                + " [10.9.0.0/16]}}], ports: [{port: 5432}]}]"));

        assertThat(reach.flows())
                .containsExactly(
                        new Flow("Deployment shop/web", "anyone but StatefulSet shop/db", "8080/TCP", Answer.ALLOWED),
                        new Flow(
                                "Deployment monitoring/probe", "anyone but StatefulSet shop/db", "all", Answer.ALLOWED),
                        new Flow("StatefulSet shop/db", "Deployment shop/web", "5432/TCP", Answer.ALLOWED),
                        new Flow("StatefulSet shop/db", "Deployment monitoring/probe", "5432/TCP", Answer.UNKNOWN),
                        new Flow("StatefulSet shop/db", "10.0.0.0/8 except 10.9.0.0/16", "5432/TCP", Answer.ALLOWED),
                        new Flow("outside", "Deployment shop/web, Deployment monitoring/probe", "all", Answer.ALLOWED));
    }

    @Test
    void namesThatLeadNowhereAreRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> reach().pods("wbe"))
                .hasMessage("The manifest has no workload \"wbe\"; it has [Deployment shop/web, Deployment"
                        + " monitoring/probe, StatefulSet shop/db]");
        assertThatThrownBy(() -> Port.parse("70000")).hasMessageContaining("1 to 65535");
        assertThatThrownBy(() -> Port.parse("http")).hasMessageContaining("is not a port");
        assertThatThrownBy(() -> End.address("example.com")).hasMessageContaining("is not an address");
        assertThat(reach().pods("shop/statefulset/db")).hasToString("StatefulSet shop/db");
    }
}
