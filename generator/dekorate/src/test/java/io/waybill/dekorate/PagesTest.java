package io.waybill.dekorate;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dekorate.pages.Mixed;
import io.waybill.dekorate.pages.Shop;
import io.waybill.dekorate.pages.Traced;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of the pages is what stands in the package {@code pages}, and renders the YAML behind it. */
class PagesTest {

    private static final Path SOURCES = Path.of("src/test/java/io/waybill/dekorate/pages");
    private static final List<Blueprint> BLUEPRINTS = List.of(new Shop(), new Traced(), new Mixed());

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?class (\\w+).*?)```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"dekorate", "fabric8"})
    void showsJavaThatCompilesAndTheYamlThatItRenders(String name) throws IOException {
        String page = Files.readString(Path.of("../../docs").resolve(name + ".md"));
        Matcher java = JAVA.matcher(page);
        int examples = 0;
        while (java.find()) {
            examples++;
            String source = Files.readString(SOURCES.resolve(java.group(2) + ".java"));
            assertThat(java.group(1)).isEqualTo(source.substring(source.indexOf("\n\n") + 2));
            for (Blueprint blueprint : BLUEPRINTS) {
                if (blueprint.getClass().getSimpleName().equals(java.group(2))) {
                    Matcher yaml = YAML.matcher(page);
                    assertThat(yaml.find(java.end())).isTrue();
                    assertThat(blueprint.manifest(Target.newest())).hasToString(yaml.group(1));
                }
            }
        }
        assertThat(examples).isEqualTo(2);
    }
}
