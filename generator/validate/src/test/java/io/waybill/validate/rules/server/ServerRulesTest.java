package io.waybill.validate.rules.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.podsecurity.ClusterPolicy;
import io.waybill.kubernetes.podsecurity.Level;
import io.waybill.kubernetes.podsecurity.Policy;
import io.waybill.validate.Judging;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of API servers besides yes and no; the fields and verdicts are those of 1.36.2. */
class ServerRulesTest {

    private static final String CONTAINER = "containers: [{name: a, image: a, %s}]";

    private static List<String> found(Rule rule, String minor, String yaml) {
        return Judging.of(minor, yaml).finish().findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(finding -> finding.severity() + " " + finding.field())
                .toList();
    }

    private static String pod(String container) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {" + CONTAINER.formatted(container) + "}}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            env: [{name: A}, {name: A, value: '$(A)1'}]                                 | spec.containers[0].env[1]
            env: [{name: A}, {name: a}]                                                 | ''
            ports: [{containerPort: 80}, {containerPort: 80, protocol: TCP}]            | spec.containers[0].ports[1]
            ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]            | ''
            volumeMounts: [{name: v, mountPath: /a}, {name: v, mountPath: /b}]          | ''
            """)
    void serverSideApplyTellsItemsApartByKeysWithTheirDefaults(String container, String expected) {
        assertThat(String.join(" ", found(Rule.SERVER_SIDE_APPLY, "1.36", pod(container))))
                .isEqualTo(expected.isEmpty() ? "" : "warning " + expected);
    }

    @Test
    void aValueMayBeOnceInASet() {
        String slice = """
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata: {name: a}
                addressType: IPv4
                endpoints: [{addresses: [192.0.2.1, 192.0.2.2, 192.0.2.1]}]
                """;

        assertThat(found(Rule.SERVER_SIDE_APPLY, "1.36", slice)).containsExactly("warning endpoints[0].addresses[2]");
    }

    @Test
    void whatTheServerWarnsAboutIsAWarningAtTheFieldThatItNames() {
        assertThat(found(Rule.SERVER_WARNING, "1.36", pod("resources: {limits: {memory: 100m}}")))
                .containsExactly(
                        "warning spec.containers[0].resources.limits[memory]",
                        "warning spec.containers[0].resources.requests[memory]");
    }

    @Test
    void aCustomResourceIsWarnedAboutForItsFinalizers() {
        String resource =
                "{apiVersion: example.com/v1, kind: Shop, metadata: {name: a, finalizers: [resources-finalizer]}}";

        assertThat(found(Rule.SERVER_WARNING, "1.36", resource)).containsExactly("warning metadata.finalizers");
    }

    private static String namespace(String labels, String resource) {
        return """
                apiVersion: v1
                kind: Namespace
                metadata: {name: shop, labels: {%s}}
                ---
                %s
                """.formatted(labels, resource);
    }

    private static final String PRIVILEGED = CONTAINER.formatted("securityContext: {privileged: true}");
    private static final String IN_SHOP = "metadata: {name: a, namespace: shop}";

    @Test
    void anEnforcedLevelIsAnErrorForPodsAndTemplates() {
        String pod = "{apiVersion: v1, kind: Pod, " + IN_SHOP + ", spec: {" + PRIVILEGED + "}}";
        String deployment = "{apiVersion: apps/v1, kind: Deployment, " + IN_SHOP
                + ", spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {"
                + PRIVILEGED + "}}}}";
        String enforced = "pod-security.kubernetes.io/enforce: baseline";

        assertThat(found(Rule.POD_SECURITY, "1.36", namespace(enforced, pod)))
                .containsExactly("error spec.containers[0].securityContext.privileged");
        assertThat(found(Rule.POD_SECURITY, "1.36", namespace(enforced, deployment)))
                .containsExactly("error spec.template.spec.containers[0].securityContext.privileged");
        assertThat(found(Rule.POD_SECURITY, "1.22", namespace(enforced, pod))).isEmpty();
    }

    @Test
    void aLevelThatIsOnlyWarnedAboutIsAWarning() {
        String pod = "{apiVersion: v1, kind: Pod, " + IN_SHOP + ", spec: {" + PRIVILEGED + "}}";

        assertThat(found(Rule.POD_SECURITY, "1.36", namespace("pod-security.kubernetes.io/warn: baseline", pod)))
                .containsExactly("warning spec.containers[0].securityContext.privileged");
    }

    @Test
    void theDefaultsOfAClusterHoldWithoutLabels() {
        String pod = "{apiVersion: v1, kind: Pod, " + IN_SHOP + ", spec: {" + PRIVILEGED + "}}";
        Mapping baseline = ClusterPolicy.enforcing(Policy.latest(Level.BASELINE));
        Mapping exempting =
                baseline.with("exemptions", Mapping.empty().with("namespaces", Sequence.of(Scalar.of("shop"))));
        String labelled = namespace("pod-security.kubernetes.io/enforce: privileged", pod);

        assertThat(Judging.of(pod).given(baseline).finish().errors())
                .isEqualTo("pod-security spec.containers[0].securityContext.privileged");
        assertThat(Judging.of(pod).given(exempting).finish().errors()).isEmpty();
        assertThat(Judging.of(labelled).given(baseline).finish().errors()).isEmpty();
    }

    @Test
    void anotherNamespaceIsNoConcern() {
        assertThat(found(
                        Rule.POD_SECURITY,
                        "1.36",
                        namespace(
                                "pod-security.kubernetes.io/enforce: restricted",
                                "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: other}, spec: {"
                                        + PRIVILEGED + "}}")))
                .isEmpty();
    }

    @Test
    void theDefaultSeveritiesFollowWhatIsCertain() {
        assertThat(List.of(
                        Rule.SERVER_WARNING.severity(),
                        Rule.SERVER_SIDE_APPLY.severity(),
                        Rule.POD_SECURITY.severity()))
                .containsExactly(Severity.WARNING, Severity.WARNING, Severity.ERROR);
    }
}
