package io.waybill.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of a page: a block of Java, and the next block of YAML behind it. */
final class MarkdownExamples {

    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n((?:(?!```).)*)```(?:(?!```java).)*?```yaml\n(.*?)```", Pattern.DOTALL);

    /** On one line, so that the lines of an example keep their numbers. */
    private static final String IMPORTS = """
            import static io.waybill.dsl.value.ComputeResource.*;
            import static io.waybill.dsl.value.IntOrString.percent;
            import io.waybill.dsl.*;
            import io.waybill.dsl.apps.v1.*;
            import io.waybill.dsl.autoscaling.v2.*;
            import io.waybill.dsl.batch.v1.*;
            import io.waybill.dsl.core.v1.*;
            import io.waybill.dsl.networking.v1.*;
            import io.waybill.dsl.policy.v1.*;
            import io.waybill.dsl.rbac.v1.*;
            import io.waybill.dsl.value.*;
            import java.time.Duration;
            import java.util.*;
            """.replace('\n', ' ');

    private MarkdownExamples() {}

    record Example(int line, String java, String yaml) {

        boolean isClass() {
            return java.contains("class ");
        }

        /** The page with other YAML behind this Java. */
        String withYaml(String page, String rendered) {
            int after = page.indexOf("```yaml\n", page.indexOf(java)) + "```yaml\n".length();
            return page.substring(0, after) + rendered + page.substring(after + yaml.length());
        }

        /** A class as it is, or with the imports that the page leaves out. */
        String source() {
            return java.contains("import ") ? java : IMPORTS + java;
        }

        String className() {
            Matcher name = Pattern.compile("class (\\w+)").matcher(java);
            Matcher packageName = Pattern.compile("^package ([\\w.]+);").matcher(java);
            assert name.find() : java;
            return packageName.find() ? packageName.group(1) + "." + name.group(1) : name.group(1);
        }

        /** Statements as a class whose method {@code render} returns the YAML of the last variable. */
        String asClass(String name) {
            String last = Pattern.compile("^\\w+ (\\w+) = ", Pattern.MULTILINE)
                    .matcher(java)
                    .results()
                    .reduce((first, second) -> second)
                    .map((MatchResult result) -> result.group(1))
                    .orElseThrow();
            return IMPORTS + "public final class " + name + " {\npublic static String render() {\n" + java + "return "
                    + last + ".toString();\n}\n}\n";
        }
    }

    static List<Example> in(Path page) {
        try {
            String text = Files.readString(page);
            List<Example> examples = EXAMPLE.matcher(text)
                    .results()
                    .map(result -> new Example(
                            (int) text.substring(0, result.start()).lines().count() + 1,
                            result.group(1),
                            result.group(2)))
                    .toList();
            if (examples.isEmpty()) {
                throw new AssertionError(page + " has no examples");
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
