package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.convert.Remark.Level;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two versions do not mean the same, somebody is asked; where a value changes its place, it is said. */
class DecisionsTest {

    private static final ServedApi API = ServedApi.of(ApiHistory.load(), Minor.parse("1.36"));

    private static List<Remark> remarks(String kind, String from, String to, String yaml) {
        Notes notes = new Notes();
        Conversions.of(kind, from, to)
                .orElseThrow()
                .convert(ConverterTest.read(yaml), new Conversion.Step(kind, from, to, API), notes);
        return notes.remarks();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PodDisruptionBudget | policy/v1beta1 | policy/v1 | {spec: {selector: {}}} | spec.selector",
                "PodDisruptionBudget | policy/v1 | policy/v1beta1 | {spec: {selector: {}}} | spec.selector",
                "RoleBinding | rbac.authorization.k8s.io/v1alpha1 | rbac.authorization.k8s.io/v1"
                        + " | {subjects: [{kind: User, name: '*'}]} | subjects[0].name",
                "CertificateSigningRequest | certificates.k8s.io/v1beta1 | certificates.k8s.io/v1"
                        + " | {spec: {usages: [client auth]}} | spec.signerName",
                "CertificateSigningRequest | certificates.k8s.io/v1beta1 | certificates.k8s.io/v1"
                        + " | {spec: {signerName: example.com/a}} | spec.usages",
                "ValidatingWebhookConfiguration | admissionregistration.k8s.io/v1beta1 | admissionregistration.k8s.io/v1"
                        + " | {webhooks: [{sideEffects: None}, {sideEffects: Unknown}]} | webhooks[1].sideEffects",
                "MutatingWebhookConfiguration | admissionregistration.k8s.io/v1beta1 | admissionregistration.k8s.io/v1"
                        + " | {webhooks: [{name: a}]} | webhooks[0].sideEffects",
                "CustomResourceDefinition | apiextensions.k8s.io/v1beta1 | apiextensions.k8s.io/v1"
                        + " | {spec: {version: v1, validation: {openAPIV3Schema: {type: object}}}}"
                        + " | spec.preserveUnknownFields",
                "CustomResourceDefinition | apiextensions.k8s.io/v1beta1 | apiextensions.k8s.io/v1"
                        + " | {spec: {preserveUnknownFields: false, versions: [{name: v1}]}} | spec.versions[0].schema",
                "HorizontalPodAutoscaler | autoscaling/v1 | autoscaling/v2"
                        + " | {metadata: {annotations: {autoscaling.alpha.kubernetes.io/metrics: '[]'}}, spec: {}}"
                        + " | metadata.annotations[autoscaling.alpha.kubernetes.io/metrics]"
            })
    void aPersonIsAskedAboutTheField(String kind, String from, String to, String yaml, String field) {
        assertThat(remarks(kind, from, to, yaml).stream().filter(remark -> remark.level() == Level.DECISION))
                .allSatisfy(remark -> assertThat(remark.fix()).isNotEmpty())
                .extracting(Remark::field)
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PodDisruptionBudget | policy/v1beta1 | policy/v1 | {spec: {selector: {matchLabels: {a: b}}}}",
                "PodDisruptionBudget | policy/v1beta1 | policy/v1 | {spec: {minAvailable: 1}}",
                "RoleBinding | rbac.authorization.k8s.io/v1alpha1 | rbac.authorization.k8s.io/v1"
                        + " | {subjects: [{kind: Group, name: '*'}]}",
                "CertificateSigningRequest | certificates.k8s.io/v1 | certificates.k8s.io/v1beta1 | {spec: {}}",
                "ValidatingWebhookConfiguration | admissionregistration.k8s.io/v1beta1 | admissionregistration.k8s.io/v1"
                        + " | {webhooks: [{sideEffects: NoneOnDryRun}]}",
                "CustomResourceDefinition | apiextensions.k8s.io/v1 | apiextensions.k8s.io/v1beta1"
                        + " | {spec: {versions: [{name: v1}]}}"
            })
    void nobodyIsAskedWhereTheMeaningStays(String kind, String from, String to, String yaml) {
        assertThat(remarks(kind, from, to, yaml)).noneMatch(remark -> remark.level() == Level.DECISION);
    }

    @Test
    void aZoneMovesAndOtherTopologyIsAdvisedAbout() {
        assertThat(remarks(
                        "EndpointSlice",
                        "discovery.k8s.io/v1beta1",
                        "discovery.k8s.io/v1",
                        "{endpoints: [{topology: {topology.kubernetes.io/zone: a}}, {topology: {rack: b}}]}"))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.level()).isEqualTo(Level.ADVICE);
                    assertThat(remark.field()).isEqualTo("endpoints[1].topology");
                });
    }

    @Test
    void ofTwoTargetsOfAnObjectTheOneInUseStays() {
        assertThat(
                        remarks(
                                "HorizontalPodAutoscaler",
                                "autoscaling/v2beta1",
                                "autoscaling/v2",
                                "{spec: {metrics: [{type: Object, object: {metricName: a, targetValue: 1, averageValue: 2}}]}}"))
                .extracting(Remark::field, Remark::message)
                .extracting(Object::toString)
                .containsExactly("(\"spec.metrics[0].object.targetValue\","
                        + " \"left out, since averageValue was used in its place\")");
    }

    @Test
    void theTimesOfAWebhookThatWereOthersAreWrittenOut() {
        assertThat(remarks(
                        "MutatingWebhookConfiguration",
                        "admissionregistration.k8s.io/v1",
                        "admissionregistration.k8s.io/v1beta1",
                        "{webhooks: [{name: a, failurePolicy: Ignore}]}"))
                .extracting(Remark::message)
                .containsExactly(
                        "added Equivalent, which admissionregistration.k8s.io/v1 meant without saying so",
                        "added 10, which admissionregistration.k8s.io/v1 meant without saying so");
    }

    @Test
    void aVersionThatVersionsNameFirstIsLeftOut() {
        assertThat(remarks(
                        "CustomResourceDefinition",
                        "apiextensions.k8s.io/v1beta1",
                        "apiextensions.k8s.io/v1",
                        "{spec: {preserveUnknownFields: false, version: v1, versions: [{name: v1}],"
                                + " validation: {openAPIV3Schema: {type: object}}, conversion: {strategy: Webhook}}}"))
                .extracting(Remark::field, Remark::message)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"spec.version\", \"left out; versions names it first\")",
                        "(\"spec.validation\", \"now in each version, as apiextensions.k8s.io/v1 wants it\")",
                        "(\"spec.conversion.conversionReviewVersions\", \"added v1beta1, which"
                                + " apiextensions.k8s.io/v1beta1 meant without saying so\")");
    }
}
