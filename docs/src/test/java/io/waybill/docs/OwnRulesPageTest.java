package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Validate;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Console;
import io.waybill.rules.RuleClass;
import io.waybill.validate.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules that the page about them shows are compiled, and asked about the manifest that it shows. */
class OwnRulesPageTest {

    private static final Path PAGE = Path.of("../docs/own-rules.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n(.*?)```.*?```yaml\n(.*?)```.*?```text\n(?<output>.*?)```", Pattern.DOTALL);

    @Test
    void theRulesSayWhatThePageShows() throws IOException, ReflectiveOperationException {
        String page = Files.readString(PAGE);
        Matcher example = EXAMPLE.matcher(page);
        assertThat(example.find()).isTrue();
        Class<?> rules = Compilation.of("ShopRules", example.group(1));

        String output = judge(ProjectRules.of(Map.of(), RuleClass.rules(rules)), example.group(2));

        Update.check(PAGE, page.substring(0, example.start("output")) + output + page.substring(example.end("output")));
    }

    private static String judge(ProjectRules rules, String yaml) {
        StringBuilder output = new StringBuilder();
        Console console = new Console() {
            @Override
            public void print(String results) {
                output.append(results);
            }

            @Override
            public void tell(String line) {
                output.append(line).append('\n');
            }
        };
        Validate.Settings settings = new Validate.Settings(
                List.of(Target.kubernetes("1.36")), Set.of(), rules, Severity.ERROR, Format.TEXT, Optional.empty());
        new Validate(console, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .run(List.of("-"), settings);
        return output.toString();
    }
}
