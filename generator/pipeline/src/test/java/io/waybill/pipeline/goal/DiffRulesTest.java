package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.rules.ManifestRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about what becomes of a resource. */
class DiffRulesTest {

    private static final ManifestRule KEEPS_KEYS = ManifestRule.forChanges()
            .should("keeps-keys", "keep the keys of settings", (change, offences) -> {
                Optional<ConfigMap> before = change.before(ConfigMap.class);
                Optional<ConfigMap> after = change.after(ConfigMap.class);
                if (before.isPresent() && after.isPresent()) {
                    before.get().data().keySet().stream()
                            .filter(key -> !after.get().data().containsKey(key))
                            .forEach(key -> offences.at("data", "The key \"" + key + "\" is gone."));
                }
            });

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    private Outcome diff(String after, DiffFormat format, String severity) throws IOException {
        String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
        Path old = Files.writeString(folder.resolve("old.yaml"), map + "data: {one: \"1\", two: \"2\"}\n");
        Path now = Files.writeString(folder.resolve("new.yaml"), map + after);
        ProjectRules rules = ProjectRules.of(Map.of("keeps-keys", severity), List.of(KEEPS_KEYS));
        return new Diff(console)
                .files(
                        DiffSide.workingTree(old),
                        DiffSide.workingTree(now),
                        new DiffCluster(Target.newest(), rules, List.of()),
                        new Diff.Settings(format, Effect.REFUSED, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 'warning[keeps-keys]: The key \"two\" is gone.'",
        "JSON, '\"rule\":\"keeps-keys\",\"severity\":\"warning\"'",
        "MARKDOWN, '- warning <code>keeps-keys</code>: <code>v1 ConfigMap a</code> <code>data</code>: The key'"
    })
    void areToldInEveryFormat(DiffFormat format, String expected) throws IOException {
        assertThat(diff("data: {one: \"1\"}\n", format, "warning")).isEqualTo(Outcome.CLEAN);
        assertThat(console.results()).contains(expected);
    }

    @Test
    void namesTheLine() throws IOException {
        diff("data: {one: \"1\"}\n", DiffFormat.TEXT, "warning");

        assertThat(console.results()).contains("source    " + folder.resolve("new.yaml") + ":4:1");
    }

    @Test
    void failsForAnError() throws IOException {
        assertThat(diff("data: {one: \"1\"}\n", DiffFormat.TEXT, "error")).isEqualTo(Outcome.FINDINGS);
    }

    @Test
    void saysNothingWhereTheRuleHolds() throws IOException {
        diff("data: {one: \"3\", two: \"2\"}\n", DiffFormat.TEXT, "warning");

        assertThat(console.results()).doesNotContain("keeps-keys");
    }
}
