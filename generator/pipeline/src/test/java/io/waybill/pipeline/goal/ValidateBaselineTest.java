package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known findings of files that no blueprint renders. */
class ValidateBaselineTest {

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("k8s"));
        write("a.yaml", "Bad");
        write("b.yaml", "Worse");
    }

    private void write(String file, String name) throws IOException {
        Files.writeString(
                folder.resolve("k8s").resolve(file),
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}}\n");
    }

    private Outcome validate(boolean freezes, String input) {
        console.clear();
        return new Validate(console, InputStream.nullInputStream())
                .against(Optional.of(folder.resolve("known.txt")), freezes)
                .run(
                        List.of(folder.resolve(input).toString()),
                        new Validate.Settings(
                                List.of(Target.newest()),
                                Set.of(),
                                ProjectRules.KUBERNETES,
                                Severity.ERROR,
                                Format.TEXT,
                                Optional.empty()));
    }

    @Test
    void filesAreCalledByTheirPathFromTheBaseline() throws IOException {
        assertThat(validate(true, "k8s")).isEqualTo(Outcome.CLEAN);

        assertThat(Files.readString(folder.resolve("known.txt")))
                .contains("k8s/a.yaml | invalid-name | v1 ConfigMap Bad | metadata.name\n")
                .contains("k8s/b.yaml | invalid-name | v1 ConfigMap Worse | metadata.name\n");
        assertThat(console.results()).doesNotContain("invalid-name");
    }

    @Test
    void onlyNewFindingsFail() throws IOException {
        validate(true, "k8s");
        assertThat(validate(false, "k8s")).isEqualTo(Outcome.CLEAN);
        write("c.yaml", "New");

        assertThat(validate(false, "k8s")).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).containsOnlyOnce("error[invalid-name]").contains("\"New\"");
    }

    @Test
    void whatWasFixedIsTakenOutAndOtherFilesKeepTheirLines() throws IOException {
        validate(true, "k8s");
        write("a.yaml", "good");

        assertThat(validate(false, "k8s/a.yaml")).isEqualTo(Outcome.CLEAN);
        assertThat(console.notes()).contains("fixed: k8s/a.yaml | invalid-name");
        assertThat(Files.readString(folder.resolve("known.txt")))
                .doesNotContain("a.yaml")
                .contains("b.yaml");
    }

    @Test
    void thereIsAFileToWriteTo() {
        assertThatThrownBy(() -> new Validate(console, InputStream.nullInputStream()).against(Optional.empty(), true))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no baseline to write to");
    }
}
