package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fields without words of their own are set by the setters that are generated for them. */
class FieldsTest {

    @Test
    void listsOfTextsAreOneCall() {
        String java = Written.resource("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: r}
                rules: [{apiGroups: [''], resources: [pods, secrets], verbs: [get, list]}]
                """);

        assertThat(java).isEqualTo("""
                Role rRole = Role.named("r")
                        .rule(PolicyRule.of(List.of("get", "list")).resource("pods", "secrets").apiGroup(""));
                """);
    }

    @Test
    void listsOfValuesAreACallEach() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: s}
                imagePullSecrets: [{name: a}, {name: b}]
                automountServiceAccountToken: false
                """);

        assertThat(java).isEqualTo("""
                private static ServiceAccount sServiceAccount() {
                    return ServiceAccount.named("s")
                            .imagePullSecret(LocalObjectReference.of().name("a"))
                            .imagePullSecret(LocalObjectReference.of().name("b"))
                            .automountServiceAccountToken(false);
                }
                """);
    }

    @Test
    void entriesOfMapsAreACallEach() {
        String java = Written.resource("""
                apiVersion: v1
                kind: Node
                metadata: {name: node1, labels: {a: b, c: d}}
                """);

        assertThat(java).isEqualTo("""
                Node node1Node = Node.named("node1").label("a", "b").label("c", "d");
                """);
    }

    @Test
    void emptyListsAndMapsAreKept() {
        String java = Written.resource("""
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: deny}
                spec: {podSelector: {}, ingress: [], policyTypes: [Ingress]}
                """);

        assertThat(java).isEqualTo("""
                NetworkPolicy denyNetworkPolicy = NetworkPolicy.named("deny")
                        .ingress(List.of())
                        .podSelector(LabelSelector.of())
                        .policyType(PolicyType.INGRESS);
                """);
    }

    @Test
    void listsOfEnumsAreConstantsOnlyIfAllAre() {
        String java = Written.resource("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: c}
                spec: {accessModes: [ReadWriteOnce, WriteNever]}
                """);

        assertThat(java).isEqualTo("""
                PersistentVolumeClaim cPersistentVolumeClaim = PersistentVolumeClaim.named("c")
                        .accessMode("ReadWriteOnce", "WriteNever");
                """);
    }

    @Test
    void fieldsOfASpecAreSetOnTheirKind() {
        String java = Written.resource("""
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: h}
                spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 1, maxReplicas: 3}
                """);

        assertThat(java).isEqualTo("""
                HorizontalPodAutoscaler hHorizontalPodAutoscaler = HorizontalPodAutoscaler.named(
                                "h",
                                HorizontalPodAutoscalerSpec.of(
                                        3,
                                        CrossVersionObjectReference.named("web", "Deployment").apiVersion("apps/v1")))
                        .minReplicas(1);
                """);
    }

    @Test
    void otherMetadataIsAValueOfItsOwn() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings, annotations: {c: d}, finalizers: [f]}
                data:
                  a: b
                """);

        assertThat(java).isEqualTo("""
                ConfigMap settingsConfigMap = ConfigMap.named("settings")
                        .metadata(ObjectMeta.of().name("settings").annotation("c", "d").finalizer("f"))
                        .data("a", "b");
                """);
    }

    @Test
    void listsOfMoreThanACallHoldsAreSeveralCalls() {
        String java = Written.resource("""
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: r}
                rules: [{verbs: [get], resources: [r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20, r21, r22, r23, r24, r25]}]
                """);

        assertThat(java).isEqualTo("""
                private static Role rRole() {
                    return Role.named("r")
                            .rule(PolicyRule.of(List.of("get"))
                                    .resource(
                                            "r0",
                                            "r1",
                                            "r2",
                                            "r3",
                                            "r4",
                                            "r5",
                                            "r6",
                                            "r7",
                                            "r8",
                                            "r9",
                                            "r10",
                                            "r11",
                                            "r12",
                                            "r13",
                                            "r14",
                                            "r15",
                                            "r16",
                                            "r17",
                                            "r18",
                                            "r19",
                                            "r20",
                                            "r21",
                                            "r22",
                                            "r23")
                                    .resource("r24", "r25"));
                }
                """);
    }

    @Test
    void aNullIsLeftOut() {
        String java = Written.resource("""
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: s, labels: null}
                automountServiceAccountToken: null
                """);

        assertThat(java).isEqualTo("""
                ServiceAccount sServiceAccount = ServiceAccount.named("s");
                """);
    }
}
