package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.FailOn;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one goal says of a manifest, no other one denies. */
class GoalsAgreeTest {

    @TempDir
    private Path folder;

    private String said(String goal, String yaml) throws IOException {
        String file = Files.writeString(folder.resolve("app.yaml"), yaml).toString();
        RecordingConsole console = new RecordingConsole();
        FileCommands.all(folder.resolve("out")).get(goal).run(console, file, file);
        return console.notes() + console.results();
    }

    @Test
    void noneReachesAPortOfAnInitContainerThatEnds() throws IOException {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata: {name: web, labels: {app: web}}
                spec:
                  initContainers: [{name: i, image: 'a:1', ports: [{name: http, containerPort: 8080}]}]
                  containers: [{name: a, image: 'a:1'}]
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
                """;

        assertThat(said("validate", yaml)).contains("[missing-reference]: No container of the Pod web has the port");
        assertThat(said("explain", yaml)).contains("has no port named \"http\"");
    }

    @Test
    void allReadTheSchedulesThatTheControllerReads() throws IOException {
        String yaml = """
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: backup}
                spec:
                  schedule: "@every 1.5h"
                  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: 'a:1'}]}}}}
                """;

        assertThat(said("validate", yaml)).contains("1 valid, 0 invalid");
        assertThat(said("explain", yaml))
                .doesNotContain("never runs")
                .contains("1 completion, 1 pod at a time; gives up after 6 retries");
    }

    @Test
    void numbersOfNodesAreWordedAsNumbers() throws IOException {
        assertThat(said("explain", """
                        apiVersion: apps/v1
                        kind: DaemonSet
                        metadata: {name: agent}
                        spec:
                          selector: {matchLabels: {app: agent}}
                          template: {metadata: {labels: {app: agent}}, spec: {containers: [{name: a, image: 'a:1'}]}}
                        """)).contains("at most 1 node without a pod, at most 0 nodes with two pods");
    }

    @Test
    void onlySeveritiesOfFindingsCanFailARun() {
        assertThatThrownBy(() -> Choices.constant("--fail-on", FailOn.class, "skipped"))
                .isInstanceOf(UserException.class)
                .hasMessageContainingAll("--fail-on", "skipped", "error", "warning", "info");
    }

    /** By the id of the rule, however it is worded. */
    @Test
    void convertRefusesWhatTheClusterDoesNotServeAndValidateSaysSo() throws IOException {
        String yaml = "{apiVersion: policy/v1beta1, kind: PodSecurityPolicy, metadata: {name: a}}\n";

        assertThat(said("validate", yaml)).contains("error[removed-api]: ");
        assertThat(said("convert", yaml)).contains("error[removed-api]: ", "1 refused");
    }
}
