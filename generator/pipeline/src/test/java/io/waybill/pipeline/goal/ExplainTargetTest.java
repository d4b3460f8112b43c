package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.goal.Explain.Subject;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only newer clusters do is told where the cluster is known to be of such a version. */
class ExplainTargetTest {

    @TempDir
    private Path folder;

    /** Asks about one file. */
    private String asked(
            Optional<String> version, String gates, String yaml, BiConsumer<Explain, Map<String, Subject>> question)
            throws IOException {
        Path file = Files.writeString(folder.resolve("manifest.yaml"), yaml);
        RecordingConsole console = new RecordingConsole();
        Explain explain = new Explain(console, InputStream.nullInputStream(), Set.of());
        question.accept(
                explain,
                explain.read(
                        List.of(file.toString()),
                        Schemas.cluster(version.map(Target::kubernetes), gates, "--feature-gates")));
        return console.results();
    }

    private String rollout(Optional<String> version, String gates) throws IOException {
        return asked(
                version,
                gates,
                """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  replicas: 4
                  serviceName: db
                  selector: {matchLabels: {app: db}}
                  updateStrategy: {rollingUpdate: {maxUnavailable: 2}}
                  template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: db}]}}
                """,
                (explain, manifests) -> explain.run(
                        manifests,
                        new Explain.Settings(
                                Set.of(Topic.ROLLOUT),
                                TextFormat.TEXT,
                                Instant.EPOCH,
                                Optional.empty(),
                                List.of(),
                                List.of())));
    }

    private static final String SIDECAR = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, labels: {app: web}}
            spec:
              initContainers: [{name: proxy, image: envoy, restartPolicy: Always, ports: [{name: http, containerPort: 80}]}]
              containers: [{name: web, image: web}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: web}
            spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
            """;

    @Test
    void aRequestReachesASidecarWhereTheGateIsOn() throws IOException {
        assertThat(route("1.29", "")).contains("Pod web");
        assertThat(route("1.28", "")).doesNotContain("Pod web");
        assertThat(route("1.28", "SidecarContainers=true")).isEqualTo(route("1.29", ""));
    }

    private String route(String version, String gates) throws IOException {
        return asked(
                Optional.of(version),
                gates,
                SIDECAR,
                (explain, manifests) ->
                        explain.route(manifests, Explain.request("http://web/", "GET", List.of()), TextFormat.TEXT));
    }

    @Test
    void aPictureShowsASidecarWhereTheGateIsOn() throws IOException {
        assertThat(picture("1.28", "")).contains("web").doesNotContain("envoy");
        assertThat(picture("1.28", "SidecarContainers=true")).contains("envoy").isEqualTo(picture("1.29", ""));
    }

    private String picture(String version, String gates) throws IOException {
        return asked(
                Optional.of(version),
                gates,
                SIDECAR,
                (explain, manifests) -> explain.picture(manifests, Explain.PictureFormat.MERMAID));
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
