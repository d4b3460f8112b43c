package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about comparing shows what happens. */
class DiffPageTest {

    private static final Pattern BLOCK = Pattern.compile("```(?:yaml|json|markdown)?\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void showsWhatIsSaidInEveryFormat() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../../docs/diff.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        Files.writeString(folder.resolve("before.yaml"), blocks.get(1));
        Files.writeString(folder.resolve("after.yaml"), blocks.get(2));

        assertThat(diff(DiffFormat.TEXT)).isEqualTo(blocks.get(3));
        assertThat(diff(DiffFormat.JSON)).startsWith(blocks.get(4));
        assertThat(diff(DiffFormat.MARKDOWN)).isEqualTo(blocks.get(5));
    }

    private String diff(DiffFormat format) {
        RecordingConsole console = new RecordingConsole();
        new Diff(console)
                .files(
                        DiffSide.workingTree(folder.resolve("before.yaml")),
                        DiffSide.workingTree(folder.resolve("after.yaml")),
                        new DiffCluster(Target.kubernetes("1.36")),
                        new Diff.Settings(format, Effect.NONE, Optional.empty()));
        return console.results();
    }
}
