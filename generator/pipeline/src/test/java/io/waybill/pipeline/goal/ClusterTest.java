package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.ClusterDump;
import io.waybill.pipeline.target.ClusterGates;
import io.waybill.schema.Minor;
import io.waybill.validate.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API of a cluster, as its own documents tell it, is what files are checked against. */
class ClusterTest {

    private static final Path DUMP = Path.of("src/test/resources/cluster");

    private static final String CERTIFICATE = """
            apiVersion: pki.example.com/v1
            kind: Certificate
            metadata:
              name: shop
            spec:
              secretName: shop-tls
              issuerRef:
                name: internal
              duration: 24h
              renewBefore: %s
              template:
                apiVersion: v1
                kind: Secret
                metadata:
                  labels: {app: shop}
                type: kubernetes.io/tls
            """;

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void knowsTheCustomResourcesOfTheCluster() {
        assertThat(validate(DUMP, CERTIFICATE.formatted("8h"))).isEqualTo(Outcome.CLEAN);

        assertThat(console.results()).contains("1 valid");
    }

    @Test
    void judgesThemByTheSchemasOfTheCluster() {
        assertThat(validate(DUMP, CERTIFICATE.formatted("8h") + "  privateKey: {algorithm: DSA}\n  colour: red\n"))
                .isEqualTo(Outcome.FINDINGS);

        assertThat(console.results())
                .contains("error[unsupported-value]")
                .contains("field     spec.privateKey.algorithm")
                .contains("error[unknown-field]")
                .contains("field     spec.colour");
    }

    @Test
    void namesACustomKindThatTheClusterDoesNotHave() {
        assertThat(validate(DUMP, CERTIFICATE.formatted("8h").replace("Certificate", "Certficate")))
                .isEqualTo(Outcome.FINDINGS);

        assertThat(console.results()).contains("The cluster does not serve pki.example.com/v1 Certficate.");
    }

    @Test
    void takesAnyFieldsWhereTheClusterPublishesNoSchema() {
        assertThat(validate(DUMP, """
                apiVersion: pki.example.com/v1alpha1
                kind: Authority
                metadata: {name: root}
                spec: {any: thing}
                """)).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void knowsTheKindsOfAggregatedServers() {
        String metrics = """
                apiVersion: metrics.k8s.io/v1beta1
                kind: PodMetrics
                metadata: {name: shop}
                containers:
                - name: web
                  usage: %s
                """;

        assertThat(validate(DUMP, metrics.formatted("{cpu: 10m}"))).isEqualTo(Outcome.CLEAN);
        assertThat(validate(DUMP, metrics.formatted("many"))).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("error[type]").contains("field     containers[0].usage");
    }

    @Test
    void takesFieldsThatOnlyTheClusterHas() {
        assertThat(validate(DUMP, "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, vendor: acme}"))
                .isEqualTo(Outcome.CLEAN);
    }

    @Test
    void saysThatTheClusterDoesNotServeAKindOfItsRelease() {
        assertThat(validate(DUMP, "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}}"))
                .isEqualTo(Outcome.FINDINGS);

        assertThat(console.results())
                .contains("The cluster does not serve policy/v1 PodDisruptionBudget, though Kubernetes 1.36 has it.");
    }

    @Test
    void doesNotWonderWhetherAKindIsEnabledThatTheClusterServes() {
        String migration = """
                apiVersion: storagemigration.k8s.io/v1beta1
                kind: StorageVersionMigration
                metadata: {name: secrets}
                spec: {resource: {group: "", resource: secrets}}
                """;

        validate(DUMP, migration);

        assertThat(console.results()).doesNotContain("disabled-api");
    }

    @Test
    void takesTheRestFromTheReleaseAndSaysSo() {
        assertThat(validate(DUMP, """
                apiVersion: apps/v1
                kind: ControllerRevision
                metadata: {name: a}
                data: {}
                revision: 1
                """)).isEqualTo(Outcome.CLEAN);

        assertThat(console.notes())
                .contains(
                        "lacks apiextensions.k8s.io/v1, apps/v1; their kinds are taken to be those of Kubernetes 1.36")
                .doesNotContain("feature gates");
    }

    @Test
    void readsTheFeatureGatesOfTheCluster() {
        assertThat(ClusterDump.read(DUMP)
                        .api(Optional.empty(), ClusterGates.settings(""), console)
                        .gates())
                .satisfies(gates -> {
                    assertThat(gates.isOn("HPAScaleToZero", Minor.parse("1.36")))
                            .isTrue();
                    assertThat(gates.isOn("EnvFiles", Minor.parse("1.36"))).isFalse();
                    assertThat(gates.isOn("StorageVersionMigrator", Minor.parse("1.36")))
                            .isTrue();
                });
        assertThat(ClusterDump.read(DUMP)
                        .api(Optional.of("1.36"), ClusterGates.settings("EnvFiles=true"), console)
                        .gates()
                        .isOn("EnvFiles", Minor.parse("1.36")))
                .isTrue();
    }

    @Test
    void refusesAnotherVersionThanThatOfTheCluster() {
        assertThatThrownBy(() -> ClusterDump.read(DUMP).api(Optional.of("1.35"), ClusterGates.settings(""), console))
                .isInstanceOf(UserException.class)
                .hasMessage(DUMP + " is of Kubernetes 1.36, not 1.35; leave the version out.");
    }

    @Test
    void readsOneFileWithAllDocumentsAndSaysWhatItLacks() throws IOException {
        Path file = folder.resolve("api.json");
        try (Stream<Path> documents = Files.list(DUMP)) {
            StringBuilder all = new StringBuilder();
            for (Path document : documents
                    .filter(path -> path.toString().contains("openapi"))
                    .sorted()
                    .toList()) {
                all.append(Files.readString(document));
            }
            Files.writeString(file, all);
        }

        assertThat(validate(file, CERTIFICATE.formatted("8h"))).isEqualTo(Outcome.CLEAN);
        assertThat(console.notes())
                .contains("lacks the index that kubectl get --raw /openapi/v3 prints")
                .contains("does not tell the feature gates of the cluster");
    }

    @Test
    void usesTheNewestRulesForAMinorThatIsNotKnownYet() throws IOException {
        copy("1.36.2", "1.99.0");

        assertThat(validate(folder, "{apiVersion: v1, kind: ConfigMap, metadata: {name: A}}"))
                .isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("error[invalid-name]");
        assertThat(console.notes()).contains("note: Kubernetes 1.99 is newer than what is known here");
    }

    @Test
    void tellsWhatIsNoDump() throws IOException {
        assertThatThrownBy(() -> ClusterDump.read(folder))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("There is no JSON in " + folder);
        Path file = Files.writeString(folder.resolve("a.json"), "{\n \"openapi\": nothing}");
        assertThatThrownBy(() -> ClusterDump.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(file + ":2 is not JSON: ");
        assertThatThrownBy(() -> ClusterDump.read(DUMP.resolve("version.json")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("There is no OpenAPI v3 document in ");
        assertThatThrownBy(() -> ClusterDump.read(folder.resolve("absent")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(" does not exist. Specify a folder ");
    }

    @Test
    void importsTheCustomResourcesOfTheCluster() throws IOException {
        Outcome outcome = new Import(console, nothing(), ClusterDump.read(DUMP).definitions())
                .run(List.of(), new Import.Settings(List.of("com.example"), folder, true, List.of()));

        assertThat(outcome).isEqualTo(Outcome.CLEAN);
        assertThat(console.results())
                .contains("pki.example.com/v1 Certificate\n")
                .contains("pki.example.com/v1alpha1 Authority\n");
        try (Stream<Path> files = Files.walk(folder)) {
            Path certificate = files.filter(file -> file.endsWith("Certificate.java"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(certificate)).contains("pki.example.com/v1");
        }
    }

    /** {@code -Dwaybill.facts=FOLDER} has the documents of a real server. */
    @Test
    void agreesWithTheReleaseWhereTheServerServesIt() {
        String facts = System.getProperty("waybill.facts", "");
        assumeTrue(!facts.isEmpty());

        assertThat(validate(Path.of(facts, "openapi-1.36.2"), """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop}
                spec:
                  selector: {matchLabels: {app: shop}}
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      containers:
                      - name: web
                        image: nginx:1.27
                        ports: [{containerPort: 80}]
                """)).isEqualTo(Outcome.CLEAN);
        assertThat(console.results()).contains("1 valid");
        assertThat(console.notes()).doesNotContain("index").doesNotContain("lacks");
    }

    private void copy(String from, String to) throws IOException {
        try (Stream<Path> documents = Files.list(DUMP)) {
            for (Path document : documents.toList()) {
                Files.writeString(
                        folder.resolve(document.getFileName()),
                        Files.readString(document).replace(from, to));
            }
        }
    }

    private static ByteArrayInputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }

    private Outcome validate(Path dump, String yaml) {
        Validate.Settings settings = new Validate.Settings(
                List.of(), Set.of(), ProjectRules.KUBERNETES, Severity.ERROR, Format.TEXT, Optional.empty());
        Cluster cluster =
                Cluster.of(ClusterDump.read(dump), Optional.empty(), ClusterGates.settings(""), List.of(), console);
        return new Validate(console, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), cluster)
                .run(List.of("-"), settings);
    }
}
