package io.waybill.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages under docs/lint: one for each check, with examples that do what they say. {@code -Dgolden.update=true} writes
 * what stands before the examples, and the table, anew.
 */
class LintPagesTest {

    private static final Path PAGES = Path.of("../../docs/lint");
    private static final int PROMISED = 60;
    private static final Pattern EXAMPLES =
            Pattern.compile("Fails:\n\n```yaml\n(.*?)```\n\nPasses:\n\n```yaml\n(.*?)```\n", Pattern.DOTALL);

    static List<LintCheck> checks() {
        return Lint.CHECKS;
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theExamplesOfAPageFailAndPass(LintCheck check) throws IOException {
        String page = Files.readString(page(check.rule()));
        Matcher examples = EXAMPLES.matcher(page);
        assertThat(examples.find()).isTrue();

        assertThat(violations(check.rule(), examples.group(1)))
                .isNotEmpty()
                .noneMatch(Violation::isFailure)
                .allSatisfy(
                        violation -> assertThat(violation.resource().isEmpty()).isFalse());
        assertThat(violations(check.rule(), examples.group(2))).isEmpty();
        checked(page(check.rule()), text(check) + page.substring(examples.start()));
    }

    @Test
    void theTableNamesWhatOthersCallThem() throws IOException {
        Path page = PAGES.resolve("README.md");
        String text = Files.readString(page);
        int start = text.indexOf("| check | profile |");
        int end = text.indexOf("\n\n", start);
        StringBuilder table = new StringBuilder("| check | profile | | kube-linter | kube-score | Polaris |\n"
                + "| --- | --- | --- | --- | --- | --- |");
        for (LintCheck check : Lint.CHECKS) {
            String id = check.rule().id();
            table.append("\n| [")
                    .append(id)
                    .append("](")
                    .append(id)
                    .append(".md) | ")
                    .append(check.from().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(check.rule().description())
                    .append(" | ")
                    .append(code(check.kubeLinter()))
                    .append(" | ")
                    .append(code(check.kubeScore()))
                    .append(" | ")
                    .append(code(check.polaris()))
                    .append(" |");
        }
        checked(page, text.substring(0, start) + table + text.substring(end));
    }

    @Test
    void everyPageHasItsCheck() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            Lint.rules().stream().map(rule -> rule.id() + ".md").toList());
        }
        assertThat(Lint.rules()).hasSizeGreaterThanOrEqualTo(PROMISED);
    }

    @Test
    void areOffUnlessAProfileHasThem() {
        assertThat(Lint.rules()).noneMatch(ManifestRule::isOn);
        assertThat(Lint.severities(LintProfile.NONE)).isEmpty();
        Map<String, String> recommended = Lint.severities(LintProfile.RECOMMENDED);
        Map<String, String> strict = Lint.severities(LintProfile.STRICT);
        Set<String> more = new HashSet<>(strict.keySet());
        more.removeAll(recommended.keySet());

        assertThat(strict).hasSameSizeAs(Lint.rules()).containsAllEntriesOf(recommended);
        assertThat(more).contains("few-replicas", "no-cpu-limit").doesNotContain("moving-tag");
    }

    private static Path page(ManifestRule rule) {
        return PAGES.resolve(rule.id() + ".md");
    }

    private static String code(String names) {
        return names.isEmpty() ? "" : "`" + names.replace(", ", "`, `") + "`";
    }

    private static String text(LintCheck check) {
        ManifestRule rule = check.rule();
        String description = rule.description();
        return "# " + rule.id() + "\n\n" + description.substring(0, 1).toUpperCase(Locale.ROOT)
                + description.substring(1) + ".\n\n"
                + (rule.reason().isEmpty() ? "" : rule.reason() + " ") + rule.fix() + "\n\n"
                + "Off, unless the [profile](README.md) is `"
                + (check.isIn(LintProfile.RECOMMENDED) ? "recommended` or `strict" : "strict") + "`.\n\n";
    }

    private static void checked(Path page, String expected) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, expected);
        }
        assertThat(Files.readString(page)).isEqualTo(expected);
    }

    private static List<Violation> violations(ManifestRule rule, String yaml) throws IOException {
        List<Mapping> trees = new ArrayList<>();
        ManifestReader.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                "example.yaml",
                document -> trees.add((Mapping) document.root().orElseThrow()));
        return rule.violations(CheckedManifest.of("", Target.newest(), trees, Set.of()));
    }
}
