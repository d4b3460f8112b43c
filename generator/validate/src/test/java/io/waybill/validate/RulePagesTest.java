package io.waybill.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The pages under docs/rules: one for each rule, with examples that do what they say. */
class RulePagesTest {

    private static final Path PAGES = Path.of("../../docs/rules");
    private static final Pattern EXAMPLE = Pattern.compile("(Fails|Passes):\n\n```yaml\n(.*?)```", Pattern.DOTALL);

    /** Rules about several resources; examples of the others need not be whole. */
    private static final Set<Rule> ON_SETS = EnumSet.of(
            Rule.MISSING_REFERENCE, Rule.SELECTS_NOTHING, Rule.COLLISION, Rule.POD_SECURITY, Rule.BLOCKED_DISRUPTION);

    /** The examples of these need what compiles expressions, which is tested where that is. */
    private static final String EXPRESSION = "EXPRESSION";

    private static final String ADMISSION = "ADMISSION";

    private static final Pattern MINOR = Pattern.compile("--kubernetes-version (\\S+?)`");

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {EXPRESSION, ADMISSION})
    void failingExampleBreaksItsRuleAlone(Rule rule) throws IOException {
        assertThat(judge(rule, "Fails")).isNotEmpty().allMatch(finding -> finding.rule() == rule);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {EXPRESSION, ADMISSION})
    void passingExampleIsClean(Rule rule) throws IOException {
        assertThat(judge(rule, "Passes")).isEmpty();
    }

    @Test
    void theTableOfContentsSaysWhatTheRulesSay() throws IOException {
        List<String> rows = Arrays.stream(Rule.values())
                .map(rule -> "| [" + rule.id() + "](" + rule.id() + ".md) | " + rule.description() + " |")
                .toList();
        assertThat(Files.readAllLines(PAGES.resolve("README.md")).stream().filter(line -> line.startsWith("| [")))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void everyPageHasItsRule() throws IOException {
        List<String> rules = Arrays.stream(Rule.values())
                .map(rule -> rule.id() + ".md")
                .sorted()
                .toList();
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> !name.equals("README.md"))
                            .sorted())
                    .isEqualTo(rules);
        }
    }

    private static List<Finding> judge(Rule rule, String which) throws IOException {
        Judging judging = Judging.of(minor(rule), example(rule, which));
        return ON_SETS.contains(rule) ? judging.finish().findings() : judging.findings();
    }

    /** The minor that a page names, or the newest. */
    private static String minor(Rule rule) throws IOException {
        Matcher named = MINOR.matcher(Files.readString(PAGES.resolve(rule.id() + ".md")));
        return named.find() ? named.group(1) : "1.36";
    }

    private static String example(Rule rule, String which) throws IOException {
        String page = Files.readString(PAGES.resolve(rule.id() + ".md"));
        assertThat(page).startsWith("# " + rule.id() + "\n");
        return EXAMPLE.matcher(page)
                .results()
                .filter(result -> result.group(1).equals(which))
                .map((MatchResult result) -> result.group(2))
                .findFirst()
                .orElseThrow();
    }
}
