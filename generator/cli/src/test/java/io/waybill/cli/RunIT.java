package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar on one source file. */
class RunIT {

    private static final String SOURCE = """
            import io.waybill.dsl.*;
            import io.waybill.dsl.core.v1.*;

            public final class Shop implements Blueprint {
                @Override
                public Manifest manifest(Target target) {
                    return Manifest.of(ConfigMap.named("%s"));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Jar jar;

    @BeforeEach
    void start() throws IOException {
        jar = new Jar(folder);
        write("settings");
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve("Shop.java"), SOURCE.formatted(name));
    }

    @Test
    void printsTheYamlOfAFileWithoutAProject() {
        CommandRun.Result result = jar.run("run", "Shop.java");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n");
    }

    @Test
    void worksOnItByAnyCommandOfBlueprintsWithItsOptions() throws IOException {
        assertThat(jar.run("run", "Shop.java", "approve", "--golden", "pinned").exitCode())
                .isZero();
        assertThat(folder.resolve("pinned/shop/configmap-settings.yaml")).exists();
        write("other");

        CommandRun.Result result = jar.run("run", "Shop.java", "verify", "--golden", "pinned");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("v1 ConfigMap other was added  (Shop.java:7)");
    }

    @Test
    void reportsFindingsAtTheLinesOfTheFile() throws IOException {
        write("Settings");

        CommandRun.Result result = jar.run("run", "Shop.java");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("Shop.java:7");
    }

    @Test
    void saysWhatDoesNotCompileAndWhatIsNotABlueprint() throws IOException {
        Files.writeString(folder.resolve("Broken.java"), "class Broken { int a = \"b\"; }");
        Files.writeString(folder.resolve("Other.java"), "class Other {}");

        CommandRun.Result broken = jar.run("run", "Broken.java");
        CommandRun.Result other = jar.run("run", "Other.java");
        CommandRun.Result validate = jar.run("run", "Shop.java", "validate");

        assertThat(broken.exitCode()).isEqualTo(2);
        assertThat(broken.err())
                .startsWith("error: Broken.java does not compile:\nBroken.java:1: error: incompatible types");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).startsWith("error: Other.java has no blueprint");
        assertThat(validate.exitCode()).isEqualTo(2);
        assertThat(validate.err()).startsWith("error: validate does not work on blueprints.");
    }

    @Test
    void watchingNeedsSomethingThatCanChange() {
        CommandRun.Result result = jar.run("generate", "--watch");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: --watch needs compiled blueprints or a source file.");
    }
}
