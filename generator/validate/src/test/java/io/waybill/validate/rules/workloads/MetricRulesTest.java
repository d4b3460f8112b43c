package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metrics of autoscalers. */
class MetricRulesTest {

    private static String errors(String minor, String version, String metric) {
        return Judging.of(minor, """
                apiVersion: autoscaling/%s
                kind: HorizontalPodAutoscaler
                metadata: {name: a}
                spec:
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: a}
                  maxReplicas: 3
                  metrics: [%s]
                """.formatted(version, metric)).errors();
    }

    private static String at(String expected) {
        return expected.replace(" .", " spec.metrics[0].");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}}       | ''
            {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 0}}}        | out-of-range .resource.target.averageUtilization
            {type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 100m}}}          | ''
            {type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 0}}}             | out-of-range .resource.target.averageValue
            {type: Resource, resource: {name: cpu, target: {type: Utilization}}}                               | required .resource.target.averageUtilization
            {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 8, averageValue: 1}}} | one-of .resource.target.averageValue
            {type: Resource, resource: {name: "", target: {type: Utilization, averageUtilization: 8}}}         | required .resource.name
            {type: Resource, resource: {name: cpu, target: {type: "", averageUtilization: 8}}}                 | required .resource.target.type
            {type: Resource, resource: {name: cpu, target: {type: Percent, averageUtilization: 8}}}            | unsupported-value .resource.target.type
            {type: Resource}                                                                                   | required .resource
            {type: Pods, pods: {metric: {name: m}, target: {type: AverageValue, averageValue: 1}}}             | ''
            {type: Pods, pods: {metric: {name: m}, target: {type: Value, value: 1}}}                           | required .pods.target.averageValue
            {type: Pods, pods: {metric: {name: a/b}, target: {type: AverageValue, averageValue: 1}}}           | invalid-format .pods.metric.name
            {type: External, external: {metric: {name: m}, target: {type: Value, value: 1}}}                   | ''
            {type: External, external: {metric: {name: m}, target: {type: Value, value: 1, averageValue: 1}}}  | one-of .external.target.value
            {type: External, external: {metric: {name: m}, target: {type: Value, value: -1}}}                  | out-of-range .external.target.value
            {type: Object, object: {describedObject: {kind: S, name: s}, metric: {name: m}, target: {type: Value, value: 1}}} | ''
            {type: Object, object: {describedObject: {kind: S, name: ""}, metric: {name: m}, target: {type: Value, value: 1}}} | required .object.describedObject.name
            {type: Object, object: {describedObject: {kind: S, name: s}, metric: {name: m}, target: {type: Value}}} | required .object.target.averageValue
            {type: Pods, pods: {metric: {name: m, selector: {matchLabels: {a: "b c"}}}, target: {type: AverageValue, averageValue: 1}}} | ''
            {type: Disk}                                                                                       | unsupported-value .type
            {type: ""}                                                                                         | required .type
            {type: Pods, pods: {metric: {name: m}, target: {type: AverageValue, averageValue: 1}}, resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}} | one-of .resource
            """)
    void haveOneSourceAndATarget(String metric, String expected) {
        assertThat(errors("1.36", "v2", metric)).isEqualTo(at(expected));
        assertThat(errors("1.20", "v2beta2", metric)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | cpu             | main  | ''
            1.36 | example.com/gpu | main  | ''
            1.36 | hugepages-2Mi   | main  | ''
            1.36 | disk            | main  | invalid-format .containerResource.name
            1.27 | disk            | main  | invalid-format .containerResource.name
            1.36 | cpu             | Main  | invalid-format .containerResource.container
            1.36 | cpu             | ""    | required .containerResource.container
            """)
    void mayBeAboutOneContainer(String minor, String resource, String container, String expected) {
        assertThat(errors(
                        minor,
                        "v2",
                        "{type: ContainerResource, containerResource: {name: " + resource + ", container: " + container
                                + ", target: {type: Utilization, averageUtilization: 80}}}"))
                .isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: Resource, resource: {name: cpu, targetAverageUtilization: 80}}                              | ''
            {type: Resource, resource: {name: cpu}}                                                            | required .resource.target.averageUtilization
            {type: Resource, resource: {name: cpu, targetAverageUtilization: 0}}                               | out-of-range .resource.target.averageUtilization
            {type: Resource, resource: {name: cpu, targetAverageUtilization: 80, targetAverageValue: 1}}       | one-of .resource.target.averageValue
            {type: Pods, pods: {metricName: m, targetAverageValue: 1}}                                         | ''
            {type: Pods, pods: {metricName: "", targetAverageValue: 1}}                                        | required .pods.metric.name
            {type: Pods, pods: {metricName: m, targetAverageValue: 0}}                                         | out-of-range .pods.target.averageValue
            {type: Object, object: {target: {kind: S, name: s}, metricName: m, targetValue: 1}}                | ''
            {type: External, external: {metricName: m, targetValue: 1, targetAverageValue: 1}}                 | one-of .external.target.value
            {type: External, external: {metricName: m}}                                                        | required .external.target.averageValue
            """)
    void areFlatInTheOldestVersionAndReportedAsInTheNewest(String metric, String expected) {
        assertThat(errors("1.20", "v2beta1", metric)).isEqualTo(at(expected));
    }
}
