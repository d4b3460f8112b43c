package io.waybill.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told of files that change. */
@Timeout(60)
class WatchTest {

    @TempDir
    private Path folder;

    @Test
    void tellsAFileThatIsSavedAndNotItsNeighbours() throws IOException {
        Path file = Files.createFile(folder.resolve("Shop.java"));
        try (Watch watch = new Watch(List.of(file))) {
            Files.writeString(folder.resolve("neighbour.txt"), "a");
            Files.writeString(file, "b");

            assertThat(watch.next()).containsExactly(file);
        }
    }

    @Test
    void tellsAFileThatAnEditorPutsInItsPlace() throws IOException {
        Path file = Files.createFile(folder.resolve("Shop.java"));
        Path sibling = Files.createFile(folder.resolve("Shop.java.tmp"));
        try (Watch watch = new Watch(List.of(file))) {
            Files.move(sibling, file, StandardCopyOption.REPLACE_EXISTING);

            assertThat(watch.next()).containsExactly(file);
        }
    }

    @Test
    void looksBelowFolders() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("classes/com/example"));
        try (Watch watch = new Watch(List.of(folder.resolve("classes")))) {
            Files.writeString(deep.resolve("Shop.class"), "a");

            assertThat(watch.next()).contains(deep.resolve("Shop.class"));
        }
    }

    @Test
    void tellsAFolderThatWasNotThere() throws IOException {
        try (Watch watch = new Watch(List.of(folder.resolve("golden/shop")))) {
            Files.createDirectory(folder.resolve("golden"));

            assertThat(watch.next()).containsExactly(folder.resolve("golden"));
        }
    }

    @Test
    void tellsNothingWhenItIsInterrupted() {
        try (Watch watch = new Watch(List.of(folder))) {
            Thread.currentThread().interrupt();

            assertThat(watch.next()).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
