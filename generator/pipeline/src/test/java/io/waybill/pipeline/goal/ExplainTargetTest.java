package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only newer clusters do is told where the cluster is known to be of such a version. */
class ExplainTargetTest {

    @TempDir
    private Path folder;

    private String rollout(Optional<String> version, String gates) throws IOException {
        Path file = Files.writeString(folder.resolve("set.yaml"), """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  replicas: 4
                  serviceName: db
                  selector: {matchLabels: {app: db}}
                  updateStrategy: {rollingUpdate: {maxUnavailable: 2}}
                  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: db}]}}
                """);
        RecordingConsole console = new RecordingConsole();
        Explain explain = new Explain(console, InputStream.nullInputStream(), Set.of());
        explain.run(
                explain.read(
                        List.of(file.toString()),
                        Schemas.cluster(version.map(Target::kubernetes), gates, "--feature-gates")),
                new Explain.Settings(
                        Set.of(Topic.ROLLOUT), TextFormat.TEXT, Instant.EPOCH, Optional.empty(), List.of(), List.of()));
        return console.results();
    }

    @Test
    void replacesSeveralPodsAtATimeSinceTheGateIsOn() throws IOException {
        assertThat(rollout(Optional.of("1.37"), "")).isNotEqualTo(rollout(Optional.of("1.36"), ""));
        assertThat(rollout(Optional.empty(), "")).isEqualTo(rollout(Optional.of("1.36"), ""));
    }

    @Test
    void gatesThatAreSetCountMoreThanThoseOfTheVersion() throws IOException {
        assertThat(rollout(Optional.of("1.36"), "MaxUnavailableStatefulSet=true"))
                .isEqualTo(rollout(Optional.of("1.37"), ""));
        assertThat(rollout(Optional.of("1.37"), "MaxUnavailableStatefulSet=false"))
                .isEqualTo(rollout(Optional.of("1.36"), ""));
    }

    @Test
    void gatesNeedAVersion() {
        assertThatThrownBy(() -> rollout(Optional.empty(), "MaxUnavailableStatefulSet=true"))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Specify the Kubernetes version with --feature-gates");
    }
}
