package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples in the documentation do what it says. */
class PagesTest {

    private static final Pattern EXAMPLE = Pattern.compile("(Fails|Passes):\n\n```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String read(String page) throws IOException {
        return Files.readString(Path.of("../../docs").resolve(page));
    }

    @ParameterizedTest
    @CsvSource({
        "admission, Fails, 'admission '",
        "admission, Passes, ''",
        "expression, Fails, expression spec.validation.openAPIV3Schema.properties[spec].x-kubernetes-validations[0].rule",
        "expression, Passes, ''"
    })
    void theRulePageHasAnExampleThatFailsAndOneThatPasses(String rule, String which, String expected)
            throws IOException {
        String example = EXAMPLE.matcher(read("rules/" + rule + ".md"))
                .results()
                .filter(result -> result.group(1).equals(which))
                .map((MatchResult result) -> result.group(2))
                .findFirst()
                .orElseThrow();

        assertThat(Judged.of(example).errors()).isEqualTo(expected);
    }

    @Test
    void thePageOnCustomResourcesShowsTheMessageOfItsRule() throws IOException {
        String page = read("custom-resource-checks.md");
        String schema = YAML.matcher(page).results().findFirst().orElseThrow().group(1);
        String definition = """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: widgets.example.com}
                spec:
                  group: example.com
                  scope: Namespaced
                  names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema:
                        type: object
                        properties:
                """ + schema.indent(10);
        String widget = "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w-a}, spec: {min: 7}}";

        assertThat(Judged.of(definition, widget).findings()).singleElement().satisfies(finding -> {
            assertThat(page).contains("error[" + finding.rule().id() + "]: " + finding.message());
            assertThat(page).contains("fix       " + finding.fix());
        });
    }
}
