package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.run.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about converting shows what happens. */
class ConvertPageTest {

    private static final Pattern BLOCK = Pattern.compile("```(?:yaml)?\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsWhatIsWrittenAndSaid() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("../../docs/convert.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        RecordingConsole console = new RecordingConsole();

        new Convert(console, new ByteArrayInputStream(blocks.get(1).getBytes(StandardCharsets.UTF_8)))
                .run(List.of("-"), new Convert.Settings(Target.kubernetes("1.36"), false, TextFormat.TEXT));

        assertThat(console.results()).isEqualTo(blocks.get(2));
        assertThat(console.notes().replace("standard input:", "ingress.yaml:")).isEqualTo(blocks.get(3));
    }
}
