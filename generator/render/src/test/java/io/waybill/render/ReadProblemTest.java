package io.waybill.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.render.ReadProblem.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused in a text, and how that is said. */
class ReadProblemTest {

    @Test
    void reportsEveryDuplicateKeyWithItsPath() {
        Document document = Reading.yaml("""
                spec:
                  replicas: 1
                  replicas: 2
                  list:
                  - a: 1
                    a: 2
                """).get(0);

        assertThat(document.root()).isPresent();
        assertThat(document.problems())
                .extracting(problem -> problem.cause() + " " + problem.field() + " " + problem.origin())
                .containsExactly(
                        "DUPLICATE_KEY spec.replicas test.yaml:3:3", "DUPLICATE_KEY spec.list[0].a test.yaml:6:5");
    }

    @Test
    void refusesTagsThatDoNotFitAndTakesNoTagForMoreThanAValue() {
        ReadProblem problem = Reading.problem("a: !!int x\n");

        assertThat(problem.cause()).isEqualTo(Cause.SYNTAX);
        assertThat(problem.message()).isEqualTo("The value does not match its tag tag:yaml.org,2002:int.");
        assertThat(Reading.root("a: !!java.net.URL [x]\n")).isEqualTo(Reading.root("a: [x]\n"));
    }

    @Test
    void refusesWhatStandsBehindTheEndOfADocument() {
        List<Document> documents = Reading.yaml("a: 1\n...\nb: 2\n");

        assertThat(documents).hasSize(2);
        assertThat(documents.get(0).problems()).isEmpty();
        assertThat(documents.get(1).problems().get(0).message()).contains("follows the end of the document");
        assertThat(documents.get(1).origin().line()).isEqualTo(3);
    }

    @Test
    void refusesWhatStandsBehindASeparatorAndReadsWhatFollows() {
        List<Document> documents = Reading.yaml("a: 1\n--- {b: 2}\nc: 3\n---\nd: 4\n");

        assertThat(documents).hasSize(4);
        assertThat(documents.get(1).problems().get(0).origin().line()).isEqualTo(2);
    }

    @Test
    void refusesDirectivesInfinitiesAndNullKeys() {
        assertThat(Reading.problem("%YAML 1.1\n---\na: 1\n").message()).contains("directives");
        assertThat(Reading.problem("a: .inf\n").message()).contains("a number that JSON cannot represent");
        assertThat(Reading.problem("null: a\n").message())
                .isEqualTo("The key \"null\" is not text: kubectl rejects it.");
    }

    @Test
    void namesTabs() {
        assertThat(Reading.problem("a:\n\tb: 1\n").message()).isEqualTo("YAML does not allow tabs for indentation.");
    }

    @Test
    void refusesBombsOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " ["
                            + String.join(", ", List.of(before, before, before, before, before)))
                    .append("," + String.join(", ", List.of(before, before, before, before, before)) + "]\n");
        }

        assertThat(Reading.problem(bomb.toString()).message()).contains("Aliases repeat too many");
    }

    @Test
    void refusesNestingThatWouldOverflow() {
        assertThat(Reading.problem("[".repeat(100_000)).message()).contains("nested more than 200 levels deep");
        assertThat(Reading.json("[".repeat(100_000)).get(0).problems()).hasSize(1);
    }

    @Test
    void refusesNestingThroughAliases() {
        StringBuilder text = new StringBuilder("a0: &a0 " + "[".repeat(100) + "]".repeat(100) + "\n");
        text.append("a1: &a1 " + "[".repeat(60) + "*a0" + "]".repeat(60) + "\n");
        text.append("a2: " + "[".repeat(60) + "*a1" + "]".repeat(60) + "\n");

        assertThat(Reading.problem(text.toString()).message()).contains("nested more than 200 levels deep");
    }

    @Test
    void refusesAliasesOfNothingAndOfThemselves() {
        assertThat(Reading.problem("a: *b\n").message()).contains("is undefined");
        assertThat(Reading.problem("a: &b [*b]\n").message()).contains("is undefined");
    }

    @Test
    void refusesKeysThatAreNoText() {
        assertThat(Reading.problem("? [a]\n: b\n").message()).isEqualTo("A key must be text, not a mapping or a list.");
    }

    @Test
    void saysWhereJsonBreaks() {
        ReadProblem problem = Reading.json("{\n  \"a\": ]\n").get(0).problems().get(0);

        assertThat(problem.origin().line()).isEqualTo(2);
        assertThat(problem.message()).startsWith("This is not JSON: ");
    }
}
