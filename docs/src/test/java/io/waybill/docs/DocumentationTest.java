package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.docs.MarkdownExamples.Example;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The Java in the documentation compiles and renders the YAML that follows it. {@code -Dgolden.update=true} writes the
 * YAML anew, which is to be reviewed.
 */
class DocumentationTest {

    private static final List<Path> PAGES = Stream.of(
                    "../README.md",
                    "dsl.md",
                    "gateway-api.md",
                    "single-file.md",
                    "start.md",
                    "targets.md",
                    "from/helm.md",
                    "from/kustomize.md",
                    "from/cdk8s.md",
                    "from/fabric8-builders.md")
            .map(Path::of)
            .toList();

    @TestFactory
    Stream<DynamicTest> rendersWhatThePagesShow() {
        return PAGES.stream()
                .flatMap(page -> MarkdownExamples.in(page).stream()
                        .map(example -> DynamicTest.dynamicTest(
                                page.getFileName() + ", line " + example.line(), () -> check(page, example))));
    }

    private static void check(Path page, Example example) throws IOException, ReflectiveOperationException {
        String rendered = render(example);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page, example.withYaml(Files.readString(page), rendered));
        } else {
            assertThat(rendered).isEqualTo(example.yaml());
        }
    }

    private static String render(Example example) throws IOException, ReflectiveOperationException {
        return example.isClass() ? renderBlueprint(example) : renderSnippet(example);
    }

    private static String renderBlueprint(Example example) throws IOException, ReflectiveOperationException {
        Class<?> type = Compilation.of(example.className(), example.source());
        Blueprint blueprint = (Blueprint) type.getConstructor().newInstance();
        return blueprint.manifest(Target.newest()).toString();
    }

    private static String renderSnippet(Example example) throws IOException, ReflectiveOperationException {
        return (String) Compilation.of("Snippet", example.asClass("Snippet"))
                .getMethod("render")
                .invoke(null);
    }
}
