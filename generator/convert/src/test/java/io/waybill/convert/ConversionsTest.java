package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversions between two versions, there and back. */
class ConversionsTest {

    private static final ServedApi API = ServedApi.of(ApiHistory.load(), Minor.parse("1.36"));

    private static Mapping converted(String kind, String from, String to, String yaml) {
        return Conversions.of(kind, from, to)
                .orElseThrow()
                .convert(ConverterTest.read(yaml), new Conversion.Step(kind, from, to, API), new Notes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ResourceClaim | resource.k8s.io/v1beta1 | resource.k8s.io/v1"
                        + " | {spec: {devices: {requests: [{name: a, deviceClassName: g, count: 2}]}}}"
                        + " | {spec: {devices: {requests: [{name: a, exactly: {deviceClassName: g, count: 2}}]}}}",
                "ResourceClaimTemplate | resource.k8s.io/v1beta1 | resource.k8s.io/v1beta2"
                        + " | {spec: {spec: {devices: {requests: [{name: a, deviceClassName: g}]}}}}"
                        + " | {spec: {spec: {devices: {requests: [{name: a, exactly: {deviceClassName: g}}]}}}}",
                "ResourceClaim | resource.k8s.io/v1beta1 | resource.k8s.io/v1"
                        + " | {spec: {devices: {requests: [{name: a, firstAvailable: [{name: b, deviceClassName: g}]}]}}}"
                        + " | {spec: {devices: {requests: [{name: a, firstAvailable: [{name: b, deviceClassName: g}]}]}}}",
                "ResourceSlice | resource.k8s.io/v1beta1 | resource.k8s.io/v1"
                        + " | {spec: {driver: d, devices: [{name: a, basic: {attributes: {x: {int: 1}}}}]}}"
                        + " | {spec: {driver: d, devices: [{name: a, attributes: {x: {int: 1}}}]}}",
                "Event | v1 | events.k8s.io/v1"
                        + " | {involvedObject: {name: p}, message: hello, count: 2, source: {host: h}}"
                        + " | {regarding: {name: p}, note: hello, deprecatedCount: 2, deprecatedSource: {host: h}}",
                "HorizontalPodAutoscaler | autoscaling/v1 | autoscaling/v2"
                        + " | {spec: {maxReplicas: 5, targetCPUUtilizationPercentage: 50}}"
                        + " | {spec: {maxReplicas: 5, metrics: [{type: Resource, resource: {name: cpu, target:"
                        + " {type: Utilization, averageUtilization: 50}}}]}}"
            })
    void leadsThereAndBack(String kind, String older, String newer, String before, String after) {
        assertThat(converted(kind, older, newer, before)).isEqualTo(ConverterTest.read(after));
        assertThat(converted(kind, newer, older, after)).isEqualTo(ConverterTest.read(before));
    }

    @Test
    void metricsOfOtherKindsAreKeptInAnAnnotation() {
        assertThat(converted("HorizontalPodAutoscaler", "autoscaling/v2", "autoscaling/v1", """
                        metadata: {name: a}
                        spec:
                          maxReplicas: 5
                          metrics:
                          - {type: Pods, pods: {metric: {name: "say \\"hi\\""}, target: {type: AverageValue, averageValue: 1k}}}
                        """))
                .isEqualTo(ConverterTest.read("""
                        metadata:
                          name: a
                          annotations:
                            autoscaling.alpha.kubernetes.io/metrics: '[{"type":"Pods","pods":{"metricName":"say \\"hi\\"","targetAverageValue":"1k"}}]'
                        spec: {maxReplicas: 5}
                        """));
    }

    @Test
    void theFirstVersionOfAutoscalersIsNeverChosenUnasked() {
        Mapping autoscaler = ConverterTest.read("""
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                spec: {maxReplicas: 5}
                """);
        Converter converter = new Converter(ServedApi.of(ApiHistory.load(), Minor.parse("1.18")));

        assertThat(converter.convert(autoscaler, Optional.empty()).resource().string("apiVersion"))
                .contains("autoscaling/v2beta2");
        assertThat(converter
                        .convert(autoscaler, Optional.of("autoscaling/v1"))
                        .resource()
                        .string("apiVersion"))
                .contains("autoscaling/v1");
    }
}
