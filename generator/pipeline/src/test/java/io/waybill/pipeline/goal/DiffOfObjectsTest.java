package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.render.ManifestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects of a cluster, custom resources and ways to apply a manifest. */
class DiffOfObjectsTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:%s
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: 'web:1'}]}
            """;

    private static final String LIVE = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              uid: 9ece9353-6408-4f69-a64b-8c3f9ce1b717
              resourceVersion: '14899'
              generation: 1
              annotations: {deployment.kubernetes.io/revision: '1'}
            spec:
              replicas: 1
              progressDeadlineSeconds: 600
              revisionHistoryLimit: 10
              strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 25%}}
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - {name: web, image: 'web:1', imagePullPolicy: IfNotPresent, resources: {}}
                  dnsPolicy: ClusterFirst
                  securityContext: {}
            status: {replicas: 1}
            """;

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: things.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Thing, plural: things, singular: thing, listKind: ThingList}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          mode: {type: string, enum: [a, b]}
                          size: {type: integer, default: 5}
            """;

    private static final String THING = "{apiVersion: example.com/v1, kind: Thing, metadata: {name: t}, spec: {%s}}";

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    private Outcome diff(String before, String after, ApplyMode mode, String... definitions) throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), before);
        Path now = Files.writeString(folder.resolve("new.yaml"), after);
        List<Mapping> trees = new ArrayList<>();
        for (String definition : definitions) {
            ManifestReader.read(
                    new ByteArrayInputStream(definition.getBytes(StandardCharsets.UTF_8)),
                    "crd.yaml",
                    document -> trees.add((Mapping) document.root().orElseThrow()));
        }
        Diff.Settings settings = new Diff.Settings(DiffFormat.TEXT, Effect.NONE, Optional.empty(), mode);
        DiffCluster cluster = new DiffCluster(Target.kubernetes("1.36"), ProjectRules.KUBERNETES, trees);
        return new Diff(console).files(DiffSide.workingTree(old), DiffSide.workingTree(now), cluster, settings);
    }

    @Test
    void isQuietForAnObjectOfAClusterAndItsOwnManifest() throws IOException {
        assertThat(diff(LIVE, DEPLOYMENT.formatted(""), ApplyMode.SERVER_SIDE)).isEqualTo(Outcome.CLEAN);
        assertThat(console.results()).isEqualTo("No differences.\n");
    }

    @Test
    void tellsWhatAManifestChangesOfAnObjectOfACluster() throws IOException {
        diff(LIVE, DEPLOYMENT.formatted("\n  replicas: 3"), ApplyMode.SERVER_SIDE);

        assertThat(console.results())
                .startsWith("update: apps/v1 Deployment web")
                .contains("spec.replicas: 1 -> 3  [update]")
                .contains("1 resource differs");
    }

    @Test
    void tellsTheTwoWaysToApplyApart() throws IOException {
        String recreate = DEPLOYMENT.formatted("\n  strategy: {type: Recreate}");

        diff(DEPLOYMENT.formatted(""), recreate, ApplyMode.SERVER_SIDE);
        diff(DEPLOYMENT.formatted(""), recreate, ApplyMode.CLIENT_SIDE);

        assertThat(console.results()).contains("refused: apps/v1 Deployment web", "update: apps/v1 Deployment web");
    }

    @Test
    void checksCustomResourcesByDefinitionsThatTheClusterHas() throws IOException {
        diff(THING.formatted("mode: a"), THING.formatted("mode: c"), ApplyMode.SERVER_SIDE);
        assertThat(console.results()).startsWith("update: ");

        diff(THING.formatted("mode: a"), THING.formatted("mode: c"), ApplyMode.SERVER_SIDE, DEFINITION);
        assertThat(console.results()).contains("refused: example.com/v1 Thing t");
    }

    @Test
    void fillsInTheDefaultsOfDefinitions() throws IOException {
        diff(THING.formatted("mode: a"), THING.formatted("mode: a, size: 5"), ApplyMode.SERVER_SIDE, DEFINITION);

        assertThat(console.results()).startsWith("none: example.com/v1 Thing t");
    }

    @Test
    void takesAFaultWhoseValueChangesAsANewOne() throws IOException {
        diff(THING.formatted("mode: x"), THING.formatted("mode: x, size: 6"), ApplyMode.SERVER_SIDE, DEFINITION);
        assertThat(console.results()).startsWith("update: ");

        diff(THING.formatted("mode: x"), THING.formatted("mode: y"), ApplyMode.SERVER_SIDE, DEFINITION);
        assertThat(console.results()).contains("refused: example.com/v1 Thing t");
    }
}
