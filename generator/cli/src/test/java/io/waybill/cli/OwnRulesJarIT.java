package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar with rules in a jar of their own, good practice, baselines and mutants. */
class OwnRulesJarIT {

    private static final String RULES = """
            import io.waybill.dsl.core.v1.ConfigMap;
            import io.waybill.rules.*;
            import io.waybill.validate.Severity;
            import java.util.List;

            public final class TeamRules implements ManifestRules {
                public List<ManifestRule> rules() {
                    return List.of(ManifestRule.forKind(ConfigMap.class)
                            .should("team-label", "name its team", one -> one.labels().containsKey("team"))
                            .severity(Severity.ERROR));
                }
            }
            """;

    @TempDir
    private Path folder;

    private Jar jar;

    @BeforeEach
    void files() throws IOException {
        jar = new Jar(folder);
        jar.compile("return Manifest.of(ConfigMap.named(\"settings\").data(\"A\", \"1\"));");
        Files.writeString(folder.resolve("a.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n");
        Path source = Files.writeString(folder.resolve("TeamRules.java"), RULES);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(result).isZero();
        try (OutputStream file = Files.newOutputStream(folder.resolve("team.jar"));
                JarOutputStream zip = new JarOutputStream(file)) {
            zip.putNextEntry(new JarEntry("TeamRules.class"));
            zip.write(Files.readAllBytes(folder.resolve("TeamRules.class")));
            zip.putNextEntry(new JarEntry("META-INF/services/io.waybill.rules.ManifestRules"));
            zip.write("TeamRules\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private CommandRun.Result run(int exitCode, String args) {
        CommandRun.Result result = jar.run(args.split(" "));
        assertThat(result.err()).doesNotContain("\tat ");
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(exitCode);
        return result;
    }

    @Test
    void rulesInAJarJudgeFilesAndBlueprints() {
        assertThat(run(1, "validate --rules team.jar a.yaml").out())
                .contains("error[team-label]: This ConfigMap should name its team.");
        assertThat(run(0, "validate --rules team.jar --list-rules").out()).containsPattern("team-label +error");
        assertThat(run(1, "generate --rules team.jar -cp classes").out()).contains("error[team-label]");
        run(0, "validate a.yaml");
    }

    @Test
    void goodPracticeIsAskedFor() {
        assertThat(run(0, "validate --lint strict a.yaml").out()).contains("warning[default-namespace]");
    }

    @Test
    void aBaselineLeavesNewFindingsOnly() throws IOException {
        run(0, "freeze --rules team.jar -cp classes --baseline known.txt");
        assertThat(Files.readString(folder.resolve("known.txt")))
                .contains("app | team-label | v1 ConfigMap settings | ");
        run(0, "approve --rules team.jar -cp classes --baseline known.txt");
        run(0, "verify --rules team.jar -cp classes --baseline known.txt");
        assertThat(run(1, "verify --rules team.jar -cp classes").out()).contains("error[team-label]");
        jar.compile("return Manifest.of(ConfigMap.named(\"other\"));");

        assertThat(run(1, "generate --rules team.jar -cp classes --baseline known.txt")
                        .out())
                .contains("ConfigMap other");
    }

    @Test
    void filesHaveABaselineToo() throws IOException {
        run(0, "validate --rules team.jar --baseline known.txt --freeze a.yaml");
        run(0, "validate --rules team.jar --baseline known.txt a.yaml");
        Files.writeString(folder.resolve("b.yaml"), "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n");

        assertThat(run(1, "validate --rules team.jar --baseline known.txt a.yaml b.yaml")
                        .out())
                .containsOnlyOnce("error[team-label]");
        assertThat(run(2, "validate --freeze a.yaml").err()).contains("There is no baseline to write to");
    }

    @Test
    void mutantsAreKilledByRulesInAJar() {
        jar.compile("return Manifest.of(ConfigMap.named(\"settings\").data(\"A\", \"1\").label(\"team\", \"web\"));");

        assertThat(run(0, "mutate -cp classes").out())
                .contains("metadata.labels")
                .contains("score ");
        assertThat(run(0, "mutate --rules team.jar -cp classes").out()).contains("by rules of your own");
        assertThat(run(1, "mutate -cp classes --threshold 100").err()).contains("and the threshold 100 %");
    }
}
