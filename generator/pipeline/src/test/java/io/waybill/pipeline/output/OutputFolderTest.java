package io.waybill.pipeline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing files safely. */
class OutputFolderTest {

    @TempDir
    private Path folder;

    @Test
    void writesOnlyWhatChanged() throws IOException {
        OutputFolder output = new OutputFolder(folder);
        output.write(Map.of("a/same.yaml", "1\n", "a/other.yaml", "1\n"));
        FileTime past = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("a/same.yaml"), past);

        assertThat(output.write(Map.of("a/same.yaml", "1\n", "a/other.yaml", "2\n")))
                .containsExactly("a/other.yaml");
        assertThat(Files.getLastModifiedTime(folder.resolve("a/same.yaml"))).isEqualTo(past);
        assertThat(folder.resolve("a/other.yaml")).hasContent("2\n");
    }

    @Test
    void leavesNothingBesideTheFiles() throws IOException {
        new OutputFolder(folder).write(Map.of("a.yaml", "1\n", "b.yaml", "2\n"));

        assertThat(names()).containsExactly("a.yaml", "b.yaml");
    }

    @Test
    void writesAllOrNothing() throws IOException {
        Files.createDirectories(folder.resolve("b.yaml"));

        assertThatThrownBy(() -> new OutputFolder(folder).write(Map.of("a.yaml", "1\n", "b.yaml", "2\n")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("a folder is in its place");
        assertThat(names()).containsExactly("b.yaml");
    }

    @Test
    void refusesToLeaveTheFolder() {
        for (String path : List.of("../x.yaml", "a/../../x.yaml", "/x.yaml", ".")) {
            assertThatThrownBy(() -> new OutputFolder(folder).write(Map.of(path, "1\n")))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("would lie outside");
        }
    }

    @Test
    void refusesToFollowLinksOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);

        assertThatThrownBy(() -> new OutputFolder(folder).write(Map.of("link/x.yaml", "1\n")))
                .hasMessageContaining("since a folder is a link");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThatThrownBy(() -> new OutputFolder(file).write(Map.of("x.yaml", "1\n")))
                .isInstanceOf(UserException.class);
        assertThat(file).hasContent("mine");
    }

    @Test
    void removesFoldersThatBecomeEmpty() throws IOException {
        OutputFolder output = new OutputFolder(folder);
        output.write(Map.of("a/b/x.yaml", "1\n", "c.yaml", "1\n"));

        output.delete(List.of("a/b/x.yaml"));

        assertThat(names()).containsExactly("c.yaml");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
