package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code lsp} of the packaged jar. */
class LspIT {

    @TempDir
    private Path folder;

    private static String message(String json) {
        return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    @Test
    void answersAnEditorAndEndsWithIt() {
        String session =
                message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}")
                        + message("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"shutdown\"}")
                        + message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");

        CommandRun.Result result =
                new Jar(folder).run(session, new String[] {"lsp", "--stdio", "--kubernetes-version", "1.34"});

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Content-Length: ").contains("\"name\":\"waybill\"", "\"id\":2");
    }

    @Test
    void endsWhereTheEditorIsGone() {
        assertThat(new Jar(folder).run("", new String[] {"lsp"}).exitCode()).isZero();
    }
}
