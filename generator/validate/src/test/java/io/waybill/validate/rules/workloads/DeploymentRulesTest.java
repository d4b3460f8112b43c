package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Deployment may say above its pods. */
class DeploymentRulesTest {

    private static final String POD =
            "metadata: {labels: {app: a, tier: b}}, spec: {containers: [{name: a, image: a}]}";

    private static String errors(String minor, String selector, String more) {
        return Judging.of(minor, """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec: {selector: %s, template: {%s}, %s}
                """.formatted(selector, POD, more)).errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {matchLabels: {app: a}}                                              | ''
            {matchLabels: {app: a, tier: b}}                                     | ''
            {matchExpressions: [{key: app, operator: In, values: [x, a]}]}       | ''
            {matchExpressions: [{key: other, operator: NotIn, values: [x]}]}     | ''
            {matchExpressions: [{key: other, operator: DoesNotExist}]}           | ''
            {matchLabels: {app: b}}                                              | mismatch spec.template.metadata.labels
            {matchLabels: {app: a, other: b}}                                    | mismatch spec.template.metadata.labels
            {matchExpressions: [{key: app, operator: NotIn, values: [a]}]}       | mismatch spec.template.metadata.labels
            {matchExpressions: [{key: other, operator: Exists}]}                 | mismatch spec.template.metadata.labels
            {}                                                                   | required spec.selector
            {matchLabels: {}}                                                    | required spec.selector
            null                                                                 | required spec.selector
            {matchLabels: {app: "a b"}}                                          | invalid-format spec.selector.matchLabels
            {matchExpressions: [{key: app, operator: In}]}                       | required spec.selector.matchExpressions[0].values
            {matchExpressions: [{key: app, operator: Exists, values: [a]}]}      | forbidden-field spec.selector.matchExpressions[0].values
            """)
    void selectsItsOwnPods(String selector, String expected) {
        assertThat(errors("1.36", selector, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.25, invalid-format spec.selector", "1.26, invalid-format spec.selector.matchExpressions[0].values[0]"
    })
    void namesTheFaultyValueOfAnExpressionSinceServersDo(String minor, String expected) {
        assertThat(errors(minor, "{matchExpressions: [{key: app, operator: In, values: ['a b']}]}", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            replicas: 0                                                   | ''
            replicas: -1                                                  | out-of-range spec.replicas
            revisionHistoryLimit: -1                                      | out-of-range spec.revisionHistoryLimit
            minReadySeconds: -1                                           | out-of-range spec.minReadySeconds
            minReadySeconds: 599                                          | ''
            minReadySeconds: 600                                          | out-of-range spec.progressDeadlineSeconds
            progressDeadlineSeconds: 1                                    | ''
            progressDeadlineSeconds: 0                                    | out-of-range spec.progressDeadlineSeconds
            'minReadySeconds: 5, progressDeadlineSeconds: 5'              | out-of-range spec.progressDeadlineSeconds
            """)
    void keepsNumbersWithinLimits(String more, String expected) {
        assertThat(errors("1.28", "{matchLabels: {app: a}}", more)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                   | ''
            {type: Recreate}                                                     | ''
            {type: Recreate, rollingUpdate: null}                                | ''
            {type: Recreate, rollingUpdate: {}}                                  | forbidden-field spec.strategy.rollingUpdate
            {type: Rolling}                                                      | unsupported-value spec.strategy
            {rollingUpdate: {maxSurge: 0}}                                       | ''
            {rollingUpdate: {maxSurge: 200%}}                                    | ''
            {rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}                    | mismatch spec.strategy.rollingUpdate.maxUnavailable
            {rollingUpdate: {maxSurge: 0%, maxUnavailable: 0}}                   | mismatch spec.strategy.rollingUpdate.maxUnavailable
            {rollingUpdate: {maxUnavailable: 101%}}                              | out-of-range spec.strategy.rollingUpdate.maxUnavailable
            {rollingUpdate: {maxUnavailable: -1}}                                | out-of-range spec.strategy.rollingUpdate.maxUnavailable
            {rollingUpdate: {maxUnavailable: "1"}}                               | invalid-format spec.strategy.rollingUpdate.maxUnavailable
            {rollingUpdate: {maxSurge: ""}}                                      | invalid-format spec.strategy.rollingUpdate.maxSurge
            {rollingUpdate: {maxSurge: 1.5%}}                                    | invalid-format spec.strategy.rollingUpdate.maxSurge
            """)
    void replacesPodsOneWayOrTheOther(String strategy, String expected) {
        assertThat(errors("1.36", "{matchLabels: {app: a}}", "strategy: " + strategy))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, forbidden-field spec.template.spec.volumes[0].GCEPersistentDisk.readOnly"})
    void mountsADiskInSeveralPodsOnlyToRead(int replicas, String expected) {
        assertThat(Judging.of("1.24", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: a}}
                  template:
                    metadata: {labels: {app: a}}
                    spec:
                      containers: [{name: a, image: a}]
                      volumes: [{name: v, gcePersistentDisk: {pdName: d}}]
                """.formatted(replicas)).errors()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "restartPolicy: Always, ''",
        "restartPolicy: OnFailure, unsupported-value spec.template.spec.restartPolicy",
        "activeDeadlineSeconds: 5, forbidden-field spec.template.spec.activeDeadlineSeconds"
    })
    void runsPodsForever(String more, String expected) {
        assertThat(Judging.of("1.30", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec:
                  selector: {matchLabels: {app: a}}
                  template:
                    metadata: {labels: {app: a}}
                    spec: {containers: [{name: a, image: a}], %s}
                """.formatted(more)).errors()).isEqualTo(expected);
    }
}
