package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.convert.Remark.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What older versions of workloads did by themselves is written out, so that the pods stay as they were. */
class WorkloadRaisingTest {

    private static Converted raised(String apiVersion, String kind, String rest) {
        return ConverterTest.convert(
                "1.36", ConverterTest.read("apiVersion: %s\nkind: %s\n%s\n".formatted(apiVersion, kind, rest)));
    }

    @Test
    void theSelectorAndTheLabelsAreThoseOfThePods() {
        Converted converted = raised("apps/v1beta1", "Deployment", """
                metadata: {name: web}
                spec:
                  replicas: 2
                  revisionHistoryLimit: 5
                  template: {metadata: {labels: {app: web}}}
                """);

        assertThat(converted.resource()).isEqualTo(ConverterTest.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, labels: {app: web}}
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: web}}
                  revisionHistoryLimit: 5
                  template: {metadata: {labels: {app: web}}}
                """));
        assertThat(converted.resource().mapping("spec").orElseThrow().keys())
                .containsSubsequence("replicas", "selector", "template");
    }

    @Test
    void ownSelectorsAndLabelsAreKept() {
        Converted converted = raised("apps/v1beta1", "Deployment", """
                metadata: {name: web, labels: {team: a}}
                spec: {selector: {matchLabels: {app: web}}, revisionHistoryLimit: 5, template: {metadata: {labels: {app: web, x: y}}}}
                """);

        assertThat(converted.resource()).isEqualTo(ConverterTest.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, labels: {team: a}}
                spec: {selector: {matchLabels: {app: web}}, revisionHistoryLimit: 5, template: {metadata: {labels: {app: web, x: y}}}}
                """));
        assertThat(converted.remarks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extensions/v1beta1 | Deployment | {} | {strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 1}},"
                        + " revisionHistoryLimit: 2147483647, progressDeadlineSeconds: 2147483647}",
                "extensions/v1beta1 | Deployment | {strategy: {type: Recreate}} | {strategy: {type: Recreate},"
                        + " revisionHistoryLimit: 2147483647, progressDeadlineSeconds: 2147483647}",
                "extensions/v1beta1 | Deployment"
                        + " | {strategy: {rollingUpdate: {maxSurge: 3, maxUnavailable: 0}}, revisionHistoryLimit: 4,"
                        + " progressDeadlineSeconds: 60}"
                        + " | {strategy: {rollingUpdate: {maxSurge: 3, maxUnavailable: 0}}, revisionHistoryLimit: 4,"
                        + " progressDeadlineSeconds: 60}",
                "apps/v1beta1 | Deployment | {} | {revisionHistoryLimit: 2}",
                "apps/v1beta2 | Deployment | {} | {}",
                "extensions/v1beta1 | DaemonSet | {templateGeneration: 3} | {updateStrategy: {type: OnDelete}}",
                "extensions/v1beta1 | DaemonSet | {updateStrategy: {type: RollingUpdate}}"
                        + " | {updateStrategy: {type: RollingUpdate}}",
                "apps/v1beta2 | DaemonSet | {} | {}",
                "apps/v1beta1 | StatefulSet | {} | {updateStrategy: {type: OnDelete}}",
                "apps/v1beta2 | StatefulSet | {} | {}",
                "extensions/v1beta1 | ReplicaSet | {replicas: 1} | {replicas: 1}"
            })
    void defaultsThatWereOthersAreWrittenOut(String apiVersion, String kind, String before, String after) {
        Converted converted = raised(apiVersion, kind, "metadata: {name: a}\nspec: " + before);

        assertThat(converted.needsDecision()).isFalse();
        assertThat(converted.resource())
                .isEqualTo(ConverterTest.read(
                        "{apiVersion: apps/v1, kind: " + kind + ", metadata: {name: a}, spec: " + after + "}"));
    }

    @Test
    void whatIsAddedIsSaidWithItsField() {
        assertThat(raised("apps/v1beta1", "StatefulSet", "metadata: {name: a}\nspec: {replicas: 1}")
                        .remarks())
                .extracting(Remark::field, Remark::message)
                .extracting(Object::toString)
                .contains(
                        "(\"spec.updateStrategy.type\", \"added OnDelete, which apps/v1beta1 meant without saying so\")");
    }

    @Test
    void aRollbackIsForAPersonToDecide() {
        Converted converted = raised("extensions/v1beta1", "Deployment", "spec: {rollbackTo: {revision: 2}}");

        assertThat(converted.needsDecision()).isTrue();
        assertThat(converted.resource().string("apiVersion")).contains("extensions/v1beta1");
        assertThat(converted.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.level()).isEqualTo(Level.DECISION);
            assertThat(remark.field()).isEqualTo("spec.rollbackTo");
            assertThat(remark.fix()).contains("kubectl rollout undo");
        });
    }
}
