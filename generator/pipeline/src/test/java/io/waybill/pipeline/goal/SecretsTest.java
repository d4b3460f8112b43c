package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Effect;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** No command shows the value of a Secret, in any format: a marked value goes in, and does not come out. */
class SecretsTest {

    /** Neither is base64, so that rules have much to say; the second is a number. */
    private static final String BEFORE = "marked-before!";

    private static final String AFTER = "marked-after!";
    private static final String NUMBER = "90817263";

    static final List<String> SHAPES = List.of(
            "stringData: {password: %s}",
            "data: {password: \"%s\"}",
            "data: {pin: 90817263, password: \"%s\"}",
            "stringData: {pin: 90817263, password: [\"%s\"]}",
            "data: {password: {of: \"%s\"}}",
            "data: \"%s\"",
            "type: kubernetes.io/dockerconfigjson\nstringData: {.dockerconfigjson: \"%s\"}",
            "type: kubernetes.io/tls\nstringData: {tls.crt: \"%s\", tls.key: \"%1$s\"}",
            "stringData: {password: \"%s\", password: \"%1$s\"}",
            "stringData: {password: \"%s\"");

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    private Path file(String name, String shape, String value) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n" + shape.formatted(value) + "\n");
    }

    private void assertSecret() throws IOException {
        StringBuilder said = new StringBuilder(console.results() + console.notes());
        Path reports = folder.resolve("reports");
        if (Files.isDirectory(reports)) {
            try (Stream<Path> files = Files.list(reports)) {
                for (Path report : files.toList()) {
                    said.append(Files.readString(report));
                }
            }
        }
        assertThat(said.toString()).isNotEmpty().doesNotContain(BEFORE, AFTER, NUMBER);
    }

    private static InputStream nothing() {
        return InputStream.nullInputStream();
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void areNotShownByValidate(String shape) throws IOException {
        Path file = file("s.yaml", shape, BEFORE);

        for (Format format : Format.values()) {
            new Validate(console, nothing())
                    .run(
                            List.of(file.toString()),
                            new Validate.Settings(
                                    List.of(Target.newest()),
                                    Set.of(),
                                    ProjectRules.KUBERNETES,
                                    Severity.INFO,
                                    format,
                                    Optional.of(folder.resolve("reports"))));
        }

        assertSecret();
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void areNotShownByDiff(String shape) throws IOException {
        Path before = file("before.yaml", shape, BEFORE);
        Path after = file("after.yaml", shape, AFTER);
        Path other = Files.writeString(
                folder.resolve("other.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n");

        for (DiffFormat format : DiffFormat.values()) {
            for (List<Path> sides : List.of(List.of(before, after), List.of(before, other), List.of(other, after))) {
                new Diff(console)
                        .files(
                                DiffSide.of(sides.get(0).toString(), nothing()),
                                DiffSide.of(sides.get(1).toString(), nothing()),
                                new DiffCluster(Target.newest()),
                                new Diff.Settings(format, Effect.NONE, Optional.of(folder.resolve("reports"))));
            }
        }

        assertSecret();
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void areNotShownByExplain(String shape) throws IOException {
        Path file = file("s.yaml", shape, BEFORE);
        Path pod = Files.writeString(folder.resolve("pod.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  containers:
                  - name: c
                    image: a:1
                    envFrom: [{secretRef: {name: s}}]
                    env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: password}}}]
                """);

        for (TextFormat format : TextFormat.values()) {
            Explain explain = new Explain(console, nothing(), Set.of());
            explain.run(
                    explain.read(List.of(file.toString(), pod.toString()), Optional.empty()),
                    new Explain.Settings(
                            EnumSet.allOf(Topic.class), format, Instant.EPOCH, Optional.empty(), List.of(), List.of()));
        }

        assertSecret();
    }

    @ParameterizedTest
    @FieldSource("SHAPES")
    void areNotShownInWhatConvertAndImportReport(String shape) throws IOException {
        Path file = file("s.yaml", shape, BEFORE);

        for (TextFormat format : TextFormat.values()) {
            new Convert(console, nothing())
                    .run(List.of(file.toString()), new Convert.Settings(Target.kubernetes("1.20"), true, format));
        }
        new Import(console, nothing())
                .run(
                        List.of(file.toString()),
                        new Import.Settings(List.of("com.example"), folder.resolve("out"), false, List.of()));

        assertSecret();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void areNotShownByVerifyAndApprove(Format format) throws IOException {
        GoldenFolder golden = new GoldenFolder(folder.resolve("golden"));
        new Approve(console).run(Blueprints.app(() -> secret(BEFORE)), golden, Scope.BLUEPRINTS, format);
        new Verify(console)
                .run(
                        Blueprints.app(() -> secret(AFTER)),
                        new Verify.Settings(
                                golden,
                                Scope.BLUEPRINTS,
                                Severity.ERROR,
                                format,
                                Optional.of(folder.resolve("reports")),
                                "approve"));
        new Approve(console).run(Blueprints.app(() -> secret(AFTER)), golden, Scope.BLUEPRINTS, format);

        assertSecret();
        assertThat(console.results()).contains("password");
    }

    private static Manifest secret(String password) {
        return Manifest.of(Secret.named("s").stringData("password", password));
    }

    @Test
    void areWrittenWhereTheyBelong() {
        new Generate(console)
                .run(
                        Blueprints.app(() -> secret(BEFORE)),
                        Optional.empty(),
                        io.waybill.pipeline.blueprint.OutputFormat.YAML);

        assertThat(console.results()).contains(BEFORE);
    }
}
