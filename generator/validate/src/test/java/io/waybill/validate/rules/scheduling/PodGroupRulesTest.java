package io.waybill.validate.rules.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workloads and groups of pods in the version of Kubernetes 1.36. */
class PodGroupRulesTest {

    private static String verdict(String kind, String spec) {
        return Verdict.of(
                "1.36",
                "{apiVersion: scheduling.k8s.io/v1alpha2, kind: %s, metadata: {name: a}, spec: {%s}}"
                        .formatted(kind, spec));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            schedulingPolicy: {basic: {}}                                | ``
            schedulingPolicy: {gang: {minCount: 2}}                      | ``
            schedulingPolicy: {gang: {minCount: 0}}                      | out-of-range spec.schedulingPolicy.gang.minCount
            schedulingPolicy: {}                                         | one-of spec.schedulingPolicy
            schedulingPolicy: {basic: {}, gang: {minCount: 2}}           | one-of spec.schedulingPolicy
            schedulingPolicy: {basic: {}}, podGroupTemplateRef: {}       | one-of spec.podGroupTemplateRef
            schedulingPolicy: {basic: {}}, podGroupTemplateRef: {workload: {workloadName: a_b, podGroupTemplateName: A}} | invalid-format spec.podGroupTemplateRef.workload.workloadName; invalid-format spec.podGroupTemplateRef.workload.podGroupTemplateName
            """)
    void groups(String spec, String errors) {
        assertThat(verdict("PodGroup", spec)).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            podGroupTemplates: [{name: a, schedulingPolicy: {basic: {}}}]                                   | ``
            podGroupTemplates: [{name: A, schedulingPolicy: {basic: {}}}]                                   | invalid-format spec.podGroupTemplates[0].name
            podGroupTemplates: [{name: a, schedulingPolicy: {basic: {}}}, {name: a, schedulingPolicy: {basic: {}}}] | duplicate-item spec.podGroupTemplates[1].name
            controllerRef: {kind: a/b, name: "%"}, podGroupTemplates: [{name: a, schedulingPolicy: {basic: {}}}] | invalid-format spec.controllerRef.kind; invalid-format spec.controllerRef.name
            """)
    void workloads(String spec, String errors) {
        assertThat(verdict("Workload", spec)).isEqualTo(errors);
    }
}
