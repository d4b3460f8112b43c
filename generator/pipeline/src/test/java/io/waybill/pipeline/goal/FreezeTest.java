package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.delivery.Delivery;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.Baseline;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that are known, in a file. */
class FreezeTest {

    private static final Supplier<Manifest> TWO_FAULTS =
            () -> Manifest.of(ConfigMap.named("Settings"), ConfigMap.named("Extra"));

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    private Path file() {
        return folder.resolve("waybill-baseline.txt");
    }

    private void freeze(Supplier<Manifest> manifest) {
        new Freeze(console).run(Blueprints.app(manifest), file());
    }

    private List<Rendition> known(Supplier<Manifest> manifest) {
        Baseline baseline = Baseline.read(file());
        return Renditions.of(
                List.of(Blueprints.named("app", manifest)),
                Optional.empty(),
                ProjectRules.KUBERNETES.knowing(baseline));
    }

    private Outcome verify(Supplier<Manifest> manifest) {
        console.clear();
        Path golden = folder.resolve("golden");
        return new Verify(console)
                .shrinkingBaseline()
                .run(
                        known(manifest),
                        new Verify.Settings(
                                new GoldenFolder(golden),
                                Scope.RENDITIONS,
                                Severity.ERROR,
                                Format.TEXT,
                                Optional.empty(),
                                "approve"));
    }

    @Test
    void writesALineForEachFinding() throws IOException {
        freeze(TWO_FAULTS);

        assertThat(Files.readAllLines(file()))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly(
                        "app | invalid-name | v1 ConfigMap Extra | metadata.name",
                        "app | invalid-name | v1 ConfigMap Settings | metadata.name");
    }

    @Test
    void knownFindingsAreNotReported() {
        freeze(TWO_FAULTS);
        verify(TWO_FAULTS);

        assertThat(console.results()).doesNotContain("invalid-name");
    }

    @Test
    void knownErrorsKeepNothingFromBeingGeneratedAndApproved() {
        freeze(TWO_FAULTS);
        Path folder = this.folder.resolve("out");

        assertThat(new Generate(console).run(known(TWO_FAULTS), Optional.of(folder), OutputFormat.YAML, Delivery.PLAIN))
                .isEqualTo(Outcome.CLEAN);
        assertThat(new Approve(console).run(known(TWO_FAULTS), new GoldenFolder(folder), Scope.RENDITIONS, Format.TEXT))
                .isEqualTo(Outcome.CLEAN);
    }

    @Test
    void whoOnlyLooksLeavesTheFileAlone() throws IOException {
        freeze(TWO_FAULTS);
        String before = Files.readString(file());
        new Verify(console)
                .run(
                        known(() -> Manifest.of(ConfigMap.named("Settings"))),
                        new Verify.Settings(
                                new GoldenFolder(folder),
                                Scope.RENDITIONS,
                                Severity.ERROR,
                                Format.TEXT,
                                Optional.empty(),
                                "approve"));

        assertThat(file()).hasContent(before);
    }

    @Test
    void newFindingsAreReported() {
        freeze(TWO_FAULTS);
        Outcome outcome = verify(() -> TWO_FAULTS.get().with(ConfigMap.named("New")));

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).containsOnlyOnce("invalid-name").contains("\"New\"");
    }

    @Test
    void whatWasFixedIsTakenOutAndCannotComeBack() throws IOException {
        freeze(TWO_FAULTS);
        verify(() -> Manifest.of(ConfigMap.named("Settings")));

        assertThat(Files.readString(file())).contains("Settings").doesNotContain("Extra");
        verify(TWO_FAULTS);
        assertThat(console.results()).containsOnlyOnce("invalid-name").contains("\"Extra\"");
    }

    @Test
    void environmentsThatAreNotLookedAtKeepTheirLines() throws IOException {
        freeze(TWO_FAULTS);
        Files.writeString(file(), Files.readString(file()) + "shop/test | collision | v1 Service a | spec\n");

        freeze(TWO_FAULTS);
        verify(TWO_FAULTS);

        assertThat(Files.readString(file())).contains("shop/test | collision | v1 Service a | spec");
    }

    @Test
    void aFileThatIsMissingOrDamagedIsRefused() throws IOException {
        assertThatThrownBy(() -> verify(TWO_FAULTS))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Write it with \"waybill freeze\"");
        Files.writeString(file(), "nonsense\n");
        assertThatThrownBy(() -> verify(TWO_FAULTS)).hasMessageContaining(":1 is not a finding");
    }
}
