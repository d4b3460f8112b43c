package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.rules.RuleClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules that the page about them shows are compiled, and asked about the manifest that it shows. */
class OwnRulesPageTest {

    private static final Path PAGE = Path.of("../docs/own-rules.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n(.*?)```.*?```yaml\n(.*?)```.*?```text\n(?<output>.*?)```", Pattern.DOTALL);

    private static final Pattern TESTING = Pattern.compile("## Testing rules\n.*?```java\n(.*?)```", Pattern.DOTALL);

    /** The class of the page, with the snippet about testing as a method of it, since its rules are not public. */
    private static String withTest(String source, String snippet) {
        int end = source.lastIndexOf('}');
        return """
                import static org.assertj.core.api.Assertions.assertThat;

                import io.waybill.dsl.Manifest;
                import io.waybill.dsl.core.v1.Container;
                import io.waybill.rules.CheckedManifest;
                import io.waybill.rules.Violation;
                """ + source.substring(0, end) + "    public static void test() {\n" + snippet + "    }\n}\n";
    }

    @Test
    void theRulesSayWhatThePageShows() throws IOException, ReflectiveOperationException {
        String page = Files.readString(PAGE);
        Matcher example = EXAMPLE.matcher(page);
        assertThat(example.find()).isTrue();
        Matcher testing = TESTING.matcher(page);
        assertThat(testing.find()).isTrue();
        Class<?> rules = Compilation.of("ShopRules", withTest(example.group(1), testing.group(1)));
        rules.getDeclaredMethod("test").invoke(null);

        String output = Judged.text(ProjectRules.of(Map.of(), RuleClass.rules(rules)), example.group(2));

        Update.check(PAGE, page.substring(0, example.start("output")) + output + page.substring(example.end("output")));
    }
}
