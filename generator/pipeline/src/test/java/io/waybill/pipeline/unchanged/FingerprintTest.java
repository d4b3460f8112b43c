package io.waybill.pipeline.unchanged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes a fingerprint, and what does not. */
class FingerprintTest {

    private static final FileTime THEN = FileTime.fromMillis(0);

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/one.txt"), "1");
        Files.writeString(folder.resolve("two.txt"), "2");
    }

    @Test
    void isTheSameForTheSame() {
        assertThat(content()).isEqualTo(content()).matches("[0-9a-f]{16}");
    }

    @Test
    void staysWhenOnlyTheTimeOfAFileChanges() throws IOException {
        String before = content();
        Files.setLastModifiedTime(folder.resolve("two.txt"), THEN);

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void changesWithTheContentOfAFile() throws IOException {
        String before = content();
        Files.writeString(folder.resolve("a/b/one.txt"), "3");

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void changesWhenAFileIsAdded() throws IOException {
        String before = content();
        Files.createFile(folder.resolve("a/empty"));

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void changesWhenAFileIsRemoved() throws IOException {
        String before = content();
        Files.delete(folder.resolve("two.txt"));

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void changesWhenAFileIsRenamed() throws IOException {
        String before = content();
        Files.move(folder.resolve("two.txt"), folder.resolve("three.txt"));

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void changesWhenContentMovesFromOneFileToTheNext() throws IOException {
        String before = content();
        Files.writeString(folder.resolve("a/b/one.txt"), "12");
        Files.writeString(folder.resolve("two.txt"), "");

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void changesWhenWhatWasMissingIsThere() throws IOException {
        Path file = folder.resolve("new");
        String before = new Fingerprint().content(file).value();
        Files.createFile(file);

        assertThat(new Fingerprint().content(file).value()).isNotEqualTo(before);
    }

    @Test
    void readsLargeFilesToTheEnd() throws IOException {
        byte[] large = new byte[300_000];
        Files.write(folder.resolve("large"), large);
        String before = content();
        large[large.length - 1] = 1;
        Files.write(folder.resolve("large"), large);

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void endsWhereLinksLeadInCircles() throws IOException {
        Files.createSymbolicLink(folder.resolve("a/circle"), folder);
        Files.createSymbolicLink(folder.resolve("a/nowhere"), Path.of("missing"));

        assertThat(content()).isEqualTo(content());
    }

    @Test
    void changesWithAFileThatALinkLeadsTo(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("linked.txt"), "1");
        Files.createSymbolicLink(folder.resolve("link.txt"), file);
        Files.createSymbolicLink(folder.resolve("elsewhere"), elsewhere);
        String before = content();
        Files.writeString(file, "2");

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void endsWhereManyLinksLeadToTheFoldersAroundThem() throws IOException {
        for (int i = 0; i < 10; i++) {
            Files.createSymbolicLink(folder.resolve("a/b/up" + i), folder);
        }

        assertThat(content()).isEqualTo(content());
    }

    @Test
    void changesWhenAFolderBecomesAFile() throws IOException {
        Path entry = Files.createDirectory(folder.resolve("empty"));
        String before = content();
        Files.delete(entry);
        Files.createFile(entry);

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void changesWhenAFileMovesOutOfItsFolder() throws IOException {
        String before = content();
        Files.move(folder.resolve("a/b/one.txt"), folder.resolve("a/one.txt"));

        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void isNoneOfAFolderThatCannotBeRead() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeThat(closed.toFile().setReadable(false)).isTrue();
        assumeThat(closed.toFile().list()).as("what root may read").isNull();

        assertThatThrownBy(this::content).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void leavesTheRecordsOfRunsOut() throws IOException {
        String before = content();
        new LastRun(folder, "generate", List.of()).keep("0", List.of("done"));

        assertThat(folder.resolve(".last-runs/generate.txt")).exists();
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void changesWithTheTimeOfAJar() throws IOException {
        Path jar = Files.writeString(folder.resolve("some.jar"), "jar");
        String before = new Fingerprint().classPathEntry(jar).value();
        Files.setLastModifiedTime(jar, THEN);

        assertThat(new Fingerprint().classPathEntry(jar).value()).isNotEqualTo(before);
    }

    @Test
    void changesWithTheSizeOfAJar() throws IOException {
        Path jar = Files.writeString(folder.resolve("some.jar"), "jar");
        Files.setLastModifiedTime(jar, THEN);
        String before = new Fingerprint().classPathEntry(jar).value();
        Files.writeString(jar, "larger");
        Files.setLastModifiedTime(jar, THEN);

        assertThat(new Fingerprint().classPathEntry(jar).value()).isNotEqualTo(before);
    }

    @Test
    void changesWithAClassInAFolderOfTheClassPath() throws IOException {
        String before = new Fingerprint().classPathEntry(folder).value();
        Files.writeString(folder.resolve("two.txt"), "3");

        assertThat(new Fingerprint().classPathEntry(folder).value()).isNotEqualTo(before);
    }

    @Test
    void tellsTextsApartWhoseConcatenationIsTheSame() {
        assertThat(new Fingerprint().text("ab").text("c").value())
                .isNotEqualTo(new Fingerprint().text("a").text("bc").value());
        assertThat(new Fingerprint().texts(Map.of("a", "b")).value())
                .isNotEqualTo(new Fingerprint().texts(Map.of("a", "c")).value());
    }

    @Test
    void doesNotMindTheOrderOfAMap() {
        Map<String, String> one = new LinkedHashMap<>(Map.of("a", "1"));
        one.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>(Map.of("b", "2"));
        other.put("a", "1");

        assertThat(new Fingerprint().texts(one).value())
                .isEqualTo(new Fingerprint().texts(other).value());
    }

    private String content() {
        return new Fingerprint().content(folder).value();
    }
}
