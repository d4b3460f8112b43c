package io.waybill.pipeline.unchanged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a run is known to repeat the last one. */
class LastRunTest {

    private static final List<String> SAID = List.of("warning: something", "", "2 files written");

    @TempDir
    private Path folder;

    private Path output;
    private Path record;
    private LastRun last;

    @BeforeEach
    void aRun() throws IOException {
        output = Files.createDirectories(folder.resolve("manifests"));
        Files.writeString(output.resolve("a.yaml"), "a: 1\n");
        Files.writeString(output.resolve("b.yaml"), "b: 1\n");
        record = folder.resolve(".last-runs/generate-default.txt");
        last = new LastRun(folder, "generate-default", List.of(output));
        last.keep("0123", SAID);
    }

    @Test
    void repeatsWhatItSaid() {
        assertThat(last.saidIfUnchanged("0123")).contains(SAID);
    }

    @Test
    void repeatsSilence() {
        last.keep("0123", List.of());

        assertThat(last.saidIfUnchanged("0123")).contains(List.of());
    }

    @Test
    void isNoneBeforeTheFirst() {
        assertThat(new LastRun(folder, "verify-default", List.of(output)).saidIfUnchanged("0123"))
                .isEmpty();
    }

    @Test
    void isAnotherWhenInputsChange() {
        assertThat(last.saidIfUnchanged("0124")).isEmpty();
    }

    @Test
    void isAnotherWhenAnOutputIsEdited() throws IOException {
        Files.writeString(output.resolve("a.yaml"), "a: 2\n");

        assertThat(last.saidIfUnchanged("0123")).isEmpty();
    }

    @Test
    void isAnotherWhenAnOutputIsDeleted() throws IOException {
        Files.delete(output.resolve("b.yaml"));

        assertThat(last.saidIfUnchanged("0123")).isEmpty();
    }

    @Test
    void isAnotherWhenAFileIsAddedToTheOutput() throws IOException {
        Files.writeString(output.resolve("c.yaml"), "c: 1\n");

        assertThat(last.saidIfUnchanged("0123")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n\n\n", "waybill last run, format 2\n", "something else", "\u00ff\u0000"})
    void ignoresForeignRecords(String text) throws IOException {
        Files.write(record, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(last.saidIfUnchanged("0123")).isEmpty();
    }

    @Test
    void ignoresARecordThatWasCutShort() throws IOException {
        List<String> lines = Files.readAllLines(record);
        Files.write(record, lines.subList(0, lines.size() - 1));

        assertThat(last.saidIfUnchanged("0123")).isEmpty();
    }

    @Test
    void ignoresARecordInWhoseMessagesSomebodyWrote() throws IOException {
        Files.writeString(record, Files.readString(record).replace("2 files", "3 files"));

        assertThat(last.saidIfUnchanged("0123")).isEmpty();
    }

    @Test
    void isNotKeptWhereNothingCanBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        LastRun nowhere = new LastRun(file, "generate", List.of(output));
        nowhere.keep("0123", SAID);

        assertThat(nowhere.saidIfUnchanged("0123")).isEmpty();
        assertThat(file).isEmptyFile();
    }

    @Test
    void staysInItsFolderWhateverItsNameIs() {
        LastRun strange = new LastRun(folder, "../../strange id", List.of(output));
        strange.keep("0123", SAID);

        assertThat(folder.resolve(".last-runs/.._.._strange_id.txt")).exists();
        assertThat(strange.saidIfUnchanged("0123")).contains(SAID);
    }
}
