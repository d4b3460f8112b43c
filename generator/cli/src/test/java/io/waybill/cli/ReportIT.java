package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code report} of the packaged jar. */
class ReportIT {

    @TempDir
    private Path folder;

    @Test
    void writesAPageAboutFiles() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");

        CommandRun.Result result = new Jar(folder).run("report", "--output-directory", "out", "a.yaml");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("waybill-report.html");
        assertThat(folder.resolve("out/waybill-report.html"))
                .content()
                .startsWith("<!doctype html>")
                .contains("ConfigMap");
    }
}
