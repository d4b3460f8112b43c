package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.rules.ApplicationCheck;
import io.waybill.application.rules.ApplicationRule;
import io.waybill.application.rules.Assignment;
import io.waybill.application.rules.Programs;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.goal.Explain;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.TextFormat;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about programs shows is what a comparison with such a program says. */
class ApplicationPageTest {

    private static final Path PAGE = Path.of("../docs/application.md");
    private static final Path SPRING_BOOT =
            Path.of("../generator/application-spring/programs/boot-4.1/target/classpath");
    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\n(.*?)```.*?```yaml\n(.*?)```.*?```text\n(?<output>.*?)```", Pattern.DOTALL);

    private static final Pattern EXPLANATION =
            Pattern.compile("--topic application .*?```text\n(?<output>.*?)```", Pattern.DOTALL);

    private static final Pattern BLUEPRINT = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path EXAMPLE_BLUEPRINT =
            Path.of("../examples/shop/src/main/java/com/example/shop/ShopManifests.java");

    @TempDir
    Path classes;

    @Test
    void theComparisonSaysWhatThePageShows() throws IOException {
        String page = Files.readString(PAGE);
        Matcher example = EXAMPLE.matcher(page);
        assertThat(example.find()).isTrue();
        Files.writeString(classes.resolve("application.yaml"), example.group(1));

        ApplicationCheck check = new ApplicationCheck(
                List.of(assignment(classes)), Programs.of(getClass().getClassLoader()));
        String output = Judged.text(ProjectRules.of(Map.of(), List.of()).with(check), example.group(2))
                .replace("standard input", "shop.yaml");

        Update.check(PAGE, page.substring(0, example.start("output")) + output + page.substring(example.end("output")));
    }

    @Test
    void theExplanationSaysWhatThePageShows() throws IOException {
        String page = Files.readString(PAGE);
        Matcher example = EXAMPLE.matcher(page);
        assertThat(example.find()).isTrue();
        Matcher shown = EXPLANATION.matcher(page);
        assertThat(shown.find()).isTrue();
        Path manifest = Files.writeString(classes.resolve("shop.yaml"), example.group(2));
        Path folder = Files.createDirectories(classes.resolve("classes"));
        Files.writeString(folder.resolve("application.yaml"), example.group(1));

        TextConsole console = new TextConsole();
        Explain explain = new Explain(console, InputStream.nullInputStream(), Set.of());
        explain.run(
                explain.read(List.of(manifest.toString()), Optional.empty()),
                new Explain.Settings(
                        Set.of(Topic.APPLICATION),
                        TextFormat.TEXT,
                        Instant.EPOCH,
                        Optional.empty(),
                        List.of(),
                        List.of(assignment(folder))));

        Update.check(
                PAGE, page.substring(0, shown.start("output")) + console.text() + page.substring(shown.end("output")));
    }

    private static Assignment assignment(Path folder) throws IOException {
        String program =
                folder + File.pathSeparator + Files.readString(SPRING_BOOT).strip();
        return new Assignment(Optional.empty(), "web", Optional.empty(), program);
    }

    @Test
    void theBlueprintIsThatOfTheExample() throws IOException {
        Matcher java = BLUEPRINT.matcher(Files.readString(PAGE));
        assertThat(java.find()).isTrue();
        List<String> lines = java.group(1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(Files.readString(EXAMPLE_BLUEPRINT).lines().map(String::strip))
                .containsSubsequence(lines);
    }

    @Test
    void theTableSaysWhatTheRulesSay() throws IOException {
        List<String> rows = Arrays.stream(ApplicationRule.values())
                .map(rule -> "| `" + rule.id() + "` | " + rule.description() + " |")
                .toList();
        assertThat(Files.readAllLines(PAGE)).containsSubsequence(rows);
    }
}
