package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between which versions of a kind a conversion is known, and what small ones do. */
class VersionPairsTest {

    private static final ServedApi API = ServedApi.of(ApiHistory.load(), Minor.parse("1.36"));

    @ParameterizedTest
    @CsvSource({
        "Deployment, apps/v1, apps/v1beta1, false",
        "Deployment, apps/v1beta1, apps/v1, true",
        "HorizontalPodAutoscaler, autoscaling/v1, autoscaling/v2beta1, false",
        "HorizontalPodAutoscaler, autoscaling/v2beta1, autoscaling/v1, false",
        "HorizontalPodAutoscaler, autoscaling/v2beta2, autoscaling/v1, true",
        "EndpointSlice, discovery.k8s.io/v1alpha1, discovery.k8s.io/v1, false",
        "RuntimeClass, node.k8s.io/v1, node.k8s.io/v1alpha1, false",
        "PodGroup, scheduling.k8s.io/v1alpha2, scheduling.k8s.io/v1beta1, false",
        "PodGroup, scheduling.k8s.io/v1alpha3, scheduling.k8s.io/v1beta1, true",
        "ResourceClaim, resource.k8s.io/v1alpha3, resource.k8s.io/v1, false",
        "PodCertificateRequest, certificates.k8s.io/v1beta1, certificates.k8s.io/v1, false",
        "PriorityClass, scheduling.k8s.io/v1alpha1, scheduling.k8s.io/v1, true",
        "CSIStorageCapacity, storage.k8s.io/v1alpha1, storage.k8s.io/v1, true",
        "CSIStorageCapacity, storage.k8s.io/v1beta1, storage.k8s.io/v1, true"
    })
    void areThoseThatKeepTheMeaning(String kind, String from, String to, boolean isKnown) {
        assertThat(Conversions.of(kind, from, to).isPresent()).isEqualTo(isKnown);
    }

    private static Mapping converted(String kind, String from, String to, String yaml) {
        return Conversions.of(kind, from, to)
                .orElseThrow()
                .convert(ConverterTest.read(yaml), new Conversion.Step(kind, from, to, API), new Notes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RuntimeClass | node.k8s.io/v1alpha1 | node.k8s.io/v1"
                        + " | {metadata: {name: a}, spec: {runtimeHandler: kata, overhead: {podFixed: {cpu: 1}}}}"
                        + " | {metadata: {name: a}, handler: kata, overhead: {podFixed: {cpu: 1}}}",
                "ClusterRoleBinding | rbac.authorization.k8s.io/v1alpha1 | rbac.authorization.k8s.io/v1"
                        + " | {subjects: [{kind: User, apiVersion: rbac.authorization.k8s.io/v1alpha1, name: a},"
                        + " {kind: ServiceAccount, apiVersion: v1, name: b}]}"
                        + " | {subjects: [{kind: User, apiGroup: rbac.authorization.k8s.io, name: a},"
                        + " {kind: ServiceAccount, apiGroup: '', name: b}]}",
                "SubjectAccessReview | authorization.k8s.io/v1beta1 | authorization.k8s.io/v1"
                        + " | {spec: {user: a, group: [b]}} | {spec: {user: a, groups: [b]}}",
                "PriorityLevelConfiguration | flowcontrol.apiserver.k8s.io/v1beta2 | flowcontrol.apiserver.k8s.io/v1"
                        + " | {spec: {type: Limited, limited: {assuredConcurrencyShares: 5}}}"
                        + " | {spec: {type: Limited, limited: {nominalConcurrencyShares: 5}}}",
                "PriorityLevelConfiguration | flowcontrol.apiserver.k8s.io/v1beta3 | flowcontrol.apiserver.k8s.io/v1"
                        + " | {spec: {limited: {nominalConcurrencyShares: 5}}}"
                        + " | {spec: {limited: {nominalConcurrencyShares: 5}}}",
                "EndpointSlice | discovery.k8s.io/v1beta1 | discovery.k8s.io/v1"
                        + " | {endpoints: [{addresses: [a], topology: {kubernetes.io/hostname: n,"
                        + " topology.kubernetes.io/zone: z}}]}"
                        + " | {endpoints: [{addresses: [a], nodeName: n, zone: z}]}",
                "ResourceClaimTemplate | resource.k8s.io/v1 | resource.k8s.io/v1beta1"
                        + " | {spec: {spec: {devices: {requests: [{name: a}]}}}}"
                        + " | {spec: {spec: {devices: {requests: [{name: a}]}}}}"
            })
    void smallDifferencesAreConverted(String kind, String from, String to, String before, String after) {
        assertThat(converted(kind, from, to, before)).isEqualTo(ConverterTest.read(after));
    }

    @Test
    void behaviourBecomesAnAnnotationWithItsDefaults() {
        Mapping lowered = converted("HorizontalPodAutoscaler", "autoscaling/v2", "autoscaling/v1", """
                metadata: {name: a}
                spec:
                  maxReplicas: 5
                  behavior: {scaleDown: {stabilizationWindowSeconds: 60, policies: [{type: Pods, value: 1, periodSeconds: 30}]}}
                """);

        assertThat(lowered.mapping("metadata")
                        .flatMap(metadata -> metadata.mapping("annotations"))
                        .flatMap(annotations -> annotations.string("autoscaling.alpha.kubernetes.io/behavior")))
                .contains("{\"ScaleUp\":{\"StabilizationWindowSeconds\":0,\"SelectPolicy\":\"Max\",\"Policies\":"
                        + "[{\"Type\":\"Pods\",\"Value\":4,\"PeriodSeconds\":15},"
                        + "{\"Type\":\"Percent\",\"Value\":100,\"PeriodSeconds\":15}],\"Tolerance\":null},"
                        + "\"ScaleDown\":{\"StabilizationWindowSeconds\":60,\"SelectPolicy\":\"Max\",\"Policies\":"
                        + "[{\"Type\":\"Pods\",\"Value\":1,\"PeriodSeconds\":30}],\"Tolerance\":null}}");
    }

    @Test
    void ofSeveralTargetsForTheProcessorOnlyTheFirstIsAField() {
        String cpu = "{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: %d}}}";

        Mapping lowered = converted(
                "HorizontalPodAutoscaler",
                "autoscaling/v2",
                "autoscaling/v1",
                "{metadata: {name: a}, spec: {metrics: [%s, %s]}}".formatted(cpu.formatted(50), cpu.formatted(80)));

        assertThat(lowered.mapping("spec").flatMap(spec -> spec.integer("targetCPUUtilizationPercentage")))
                .contains(50L);
        assertThat(lowered.toString())
                .contains("targetAverageUtilization\\\":80")
                .doesNotContain("\\\":50");
    }
}
