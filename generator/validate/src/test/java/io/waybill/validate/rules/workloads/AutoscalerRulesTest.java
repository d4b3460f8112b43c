package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What autoscalers scale, within which limits, and how fast. */
class AutoscalerRulesTest {

    private static final String TARGET = "{apiVersion: apps/v1, kind: Deployment, name: a}";

    private static String errors(String minor, String version, String spec) {
        return Judging.of(
                        minor,
                        "{apiVersion: autoscaling/" + version
                                + ", kind: HorizontalPodAutoscaler, metadata: {name: a}, spec: "
                                + spec.replace("TARGET", TARGET) + "}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1 | {scaleTargetRef: TARGET, maxReplicas: 3}                                      | ''
            v1 | {scaleTargetRef: TARGET, maxReplicas: 3, minReplicas: 3}                      | ''
            v1 | {scaleTargetRef: TARGET, maxReplicas: 3, minReplicas: 4}                      | out-of-range spec.maxReplicas
            v1 | {scaleTargetRef: TARGET, maxReplicas: 0}                                      | out-of-range spec.maxReplicas
            v1 | {scaleTargetRef: TARGET, maxReplicas: 3, minReplicas: 0}                      | out-of-range spec.minReplicas
            v1 | {scaleTargetRef: TARGET}                                                      | required spec.maxReplicas
            v1 | {scaleTargetRef: TARGET, maxReplicas: 3, targetCPUUtilizationPercentage: 0}   | out-of-range spec.metrics[0].resource.target.averageUtilization
            v1 | {scaleTargetRef: {apiVersion: a/b, kind: "", name: a}, maxReplicas: 3}        | required spec.scaleTargetRef.kind
            v1 | {scaleTargetRef: {apiVersion: a/b, kind: a/b, name: a}, maxReplicas: 3}       | invalid-format spec.scaleTargetRef.kind
            v2 | {scaleTargetRef: {apiVersion: a/b, kind: a, name: x%y}, maxReplicas: 3}       | invalid-format spec.scaleTargetRef.name
            v2 | {scaleTargetRef: {apiVersion: v1, kind: ReplicationController, name: a}, maxReplicas: 3} | ''
            v2 | {scaleTargetRef: {apiVersion: a/b/c, kind: a, name: a}, maxReplicas: 3}       | invalid-format spec.scaleTargetRef.apiVersion
            """)
    void keepWithinLimits(String version, String spec, String expected) {
        assertThat(errors("1.36", version, spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.33, ''", "1.34, invalid-format spec.scaleTargetRef.apiVersion"})
    void nameTheGroupOfWhatTheyScale(String minor, String expected) {
        assertThat(errors(minor, "v1", "{scaleTargetRef: {kind: Deployment, name: a}, maxReplicas: 3}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.33, ''", "1.34, invalid-format spec.metrics[0].object.describedObject.apiVersion"})
    void nameVersionsOfWhatTheyMeasure(String minor, String expected) {
        String metric =
                "{type: Object, object: {describedObject: {apiVersion: a/b/c, kind: S, name: s}, metric: {name: m}, target: {type: Value, value: 1}}}";
        assertThat(errors(minor, "v2", "{scaleTargetRef: TARGET, maxReplicas: 3, metrics: [" + metric + "]}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {selectPolicy: Min}                                                  | ''
            {selectPolicy: min}                                                  | unsupported-value .selectPolicy
            {selectPolicy: ""}                                                   | unsupported-value .selectPolicy
            {stabilizationWindowSeconds: 3600}                                   | ''
            {stabilizationWindowSeconds: 3601}                                   | out-of-range .stabilizationWindowSeconds
            {stabilizationWindowSeconds: -1}                                     | out-of-range .stabilizationWindowSeconds
            {policies: [{type: Pods, value: 1, periodSeconds: 1800}]}            | ''
            {policies: [{type: Pods, value: 1, periodSeconds: 1801}]}            | out-of-range .policies[0].periodSeconds
            {policies: [{type: Pods, value: 0, periodSeconds: 60}]}              | out-of-range .policies[0].value
            {policies: []}                                                       | required .policies
            {policies: [{type: "", value: 1, periodSeconds: 60}]}                | required .policies[0].type
            {policies: [{type: Nodes, value: 1, periodSeconds: 60}]}             | unsupported-value .policies[0].type
            """)
    void scaleAtASpeed(String rules, String expected) {
        for (String direction : new String[] {"scaleUp", "scaleDown"}) {
            String spec = "{scaleTargetRef: TARGET, maxReplicas: 3, behavior: {" + direction + ": " + rules + "}}";
            assertThat(errors("1.36", "v2", spec))
                    .isEqualTo(expected.replace(" .", " spec.behavior." + direction + "."));
            assertThat(errors("1.20", "v2beta2", spec))
                    .isEqualTo(expected.replace(" .", " spec.behavior." + direction + "."));
        }
    }
}
