package io.waybill.pipeline.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.pipeline.RecordingConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the page shows make a folder that is read without a note, of a server that answers as kubectl does. */
@DisabledOnOs(OS.WINDOWS)
class ClusterPageTest {

    private static final Path PAGE = Path.of("../../docs/targets.md");
    private static final Path ANSWERS = Path.of("src/test/resources/cluster");

    /** Prints what the server of the test answers under a path; no answer is an error, as with kubectl. */
    private static final String KUBECTL = """
            #!/bin/bash
            [ "$1 $2" = "get --raw" ] || exit 1
            case "$3" in
              /version) cat "$ANSWERS/version.json";;
              /metrics) echo 'apiserver_request_total 7'; cat "$ANSWERS/gates.txt";;
              /openapi/v3) cat "$ANSWERS/index.json";;
              *) path=${3%%\\?*}; cat "$ANSWERS/${path//\\//_}.json" || echo '{}';;
            esac
            """;

    @TempDir
    private Path folder;

    @Test
    void showsCommandsThatMakeWhatIsRead() throws IOException, InterruptedException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.writeString(bin.resolve("kubectl"), KUBECTL).toFile().setExecutable(true);
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", commands())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        Map<String, String> environment = bash.environment();
        environment.put("PATH", bin + ":" + environment.get("PATH"));
        environment.put("ANSWERS", ANSWERS.toAbsolutePath().toString());
        Process process = bash.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

        RecordingConsole console = new RecordingConsole();
        ClusterDump dump = ClusterDump.read(folder.resolve("cluster-api"));
        assertThat(dump.api(Optional.empty(), Map.of(), console).schema().kind("metrics.k8s.io/v1beta1", "PodMetrics"))
                .isPresent();
        assertThat(dump.definitions()).hasSize(2);
        assertThat(console.notes()).doesNotContain("index").doesNotContain("feature gates");
    }

    private static String commands() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```bash\n", page.indexOf("## The API of your cluster")) + "```bash\n".length();
        return page.substring(start, page.indexOf("```", start));
    }
}
