package io.waybill.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One Java file, compiled where it is. */
class SourceFileTest {

    private static final String SOURCE = """
            import io.waybill.dsl.*;
            import io.waybill.dsl.core.v1.*;

            public final class %s implements Blueprint {
                @Override
                public Manifest manifest(Target target) {
                    return Manifest.of(ConfigMap.named("a"));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("Shop.java"), SOURCE.formatted("Shop"));
    }

    @Test
    void compilesIntoAFolderThatIsGoneAtTheEnd() {
        Path output;
        try (SourceFile source = new SourceFile(file, List.of())) {
            source.compile();
            output = source.output();

            assertThat(output.resolve("Shop.class")).exists();
            assertThat(source.classPath()).containsExactly(output);
        }
        assertThat(output).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.class");
    }

    @Test
    void leavesNoClassOfWhatTheFileWasBefore() throws IOException {
        try (SourceFile source = new SourceFile(file, List.of())) {
            Files.writeString(file, SOURCE.formatted("Shop") + "class Other {}\n");
            source.compile();
            Files.writeString(file, SOURCE.formatted("Shop"));
            source.compile();

            assertThat(source.output().resolve("Shop.class")).exists();
            assertThat(source.output().resolve("Other.class")).doesNotExist();
        }
    }

    @Test
    void namesTheLineThatDoesNotCompile() throws IOException {
        Files.writeString(file, SOURCE.formatted("Shop").replace("named", "nmed"));
        try (SourceFile source = new SourceFile(file, List.of())) {
            assertThatThrownBy(source::compile)
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith(file + " does not compile:\n" + file + ":7: error: cannot find symbol");
        }
    }

    @Test
    void refusesWhatIsNotThereAndWhatIsNotJava() throws IOException {
        Path yaml = Files.createFile(folder.resolve("shop.yaml"));

        assertThatThrownBy(() -> new SourceFile(folder.resolve("Gone.java"), List.of()))
                .hasMessage("Cannot read " + folder.resolve("Gone.java") + ": no such file.");
        assertThatThrownBy(() -> new SourceFile(yaml, List.of()))
                .hasMessage(yaml + " is not a Java source. Specify a file that ends with .java.");
    }
}
