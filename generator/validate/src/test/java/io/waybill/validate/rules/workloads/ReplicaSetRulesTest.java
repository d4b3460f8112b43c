package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ReplicaSets and ReplicationControllers may say above their pods. */
class ReplicaSetRulesTest {

    private static final String POD = "{metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {selector: {matchLabels: {app: a}}, template: POD}                       | ''
            {selector: {matchLabels: {app: a}}, template: POD, replicas: -1}         | out-of-range spec.replicas
            {selector: {matchLabels: {app: a}}, template: POD, minReadySeconds: -1}  | out-of-range spec.minReadySeconds
            {selector: {}, template: POD}                                            | required spec.selector
            {selector: {matchLabels: {app: b}}, template: POD}                       | mismatch spec.template.metadata.labels
            """)
    void replicaSetsSelectTheirPods(String spec, String expected) {
        assertThat(Judging.of("{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: a}, spec: "
                                + spec.replace("POD", POD) + "}")
                        .errors())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {template: POD}                                  | ''
            {selector: {app: a}, template: POD}              | ''
            {selector: {app: b}, template: POD}              | mismatch spec.template.metadata.labels
            {selector: {app: a}, template: POD, replicas: -1} | out-of-range spec.replicas
            {selector: {app: a}}                             | required spec.template
            {}                                               | required spec.selector; required spec.template
            null                                             | required spec.selector; required spec.template
            """)
    void controllersSelectTheirPodsByDefault(String spec, String expected) {
        assertThat(Judging.of("{apiVersion: v1, kind: ReplicationController, metadata: {name: a}, spec: "
                                + spec.replace("POD", POD) + "}")
                        .errors())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: a}                    | "a b" | invalid-format metadata.labels; invalid-format spec.template.labels
            {name: a, labels: {b: c}}    | "a b" | invalid-format spec.template.labels
            {name: a}                    | ab    | ''
            """)
    void controllersGetTheLabelsOfTheirPods(String metadata, String label, String expected) {
        assertThat(Judging.of("""
                apiVersion: v1
                kind: ReplicationController
                metadata: %s
                spec: {template: {metadata: {labels: {app: %s}}, spec: {containers: [{name: a, image: a}]}}}
                """.formatted(metadata, label)).errors()).isEqualTo(expected);
    }
}
