package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The assertions on the page about tests hold, or fail with what the page shows; its classes compile. */
class TestingPageTest {

    private static final Path PAGE = Path.of("testing.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```java\n((?:(?!```).)*)```(?:\n\n```text\n((?:(?!```).)*)```)?", Pattern.DOTALL);

    private static final String HEAD = """
            import static io.waybill.testing.ManifestAssertions.*;
            import io.waybill.diff.Effect;
            import io.waybill.dsl.*;
            import io.waybill.dsl.tree.*;
            import io.waybill.kubernetes.podsecurity.Level;
            import io.waybill.testing.*;
            import java.nio.file.Path;
            import java.util.*;
            public final class Page {
            %s
            public static final class Widget {
                static UntypedResource named(String name, int replicas, String of) {
                    return UntypedResource.from(
                            Mapping.empty()
                                    .with("apiVersion", Scalar.of("example.com/v1"))
                                    .with("kind", Scalar.of("Widget"))
                                    .with("metadata", Mapping.empty().with("name", Scalar.of(name)))
                                    .with("spec", Mapping.empty()
                                            .with("replicas", Scalar.of(replicas))
                                            .with("class", Scalar.of(of))),
                            true);
                }
            }
            public static void run() {
            """;

    private record Example(int line, String java, String fails) {

        boolean isClass() {
            return java.contains("class ");
        }

        boolean isImports() {
            return java.startsWith("import ");
        }
    }

    private static Stream<Example> examples() throws IOException {
        String page = Files.readString(PAGE);
        return EXAMPLE.matcher(page)
                .results()
                .map(found -> new Example(
                        (int) page.substring(0, found.start()).lines().count() + 1,
                        found.group(1),
                        found.group(2) == null ? "" : found.group(2)));
    }

    private static String shop() throws IOException {
        return examples()
                .map(Example::java)
                .filter(java -> java.contains("class Shop "))
                .findFirst()
                .orElseThrow();
    }

    /** Imports first, and the blueprint as a class within. */
    private static String source(String statements) throws IOException {
        String shop = shop();
        Matcher imports = Pattern.compile("import [^;]*;").matcher(shop);
        StringBuilder head = new StringBuilder();
        imports.results().forEach(found -> head.append(found.group()).append('\n'));
        String body = shop.substring(shop.indexOf("public final class")).replace("public final", "public static final");
        return head + HEAD.formatted(body) + statements.replace("Path.of(\"docs/", "Path.of(\"") + "}\n}\n";
    }

    @TestFactory
    Stream<DynamicTest> holdsOrFailsAsThePageShows() throws IOException {
        return examples()
                .filter(example -> !example.isClass() && !example.isImports())
                .map(example -> DynamicTest.dynamicTest("line " + example.line(), () -> check(example)));
    }

    private static void check(Example example) throws IOException, ReflectiveOperationException {
        Class<?> page = Compilation.of("Page", source(example.java()));
        Throwable thrown = catchThrowable(() -> page.getMethod("run").invoke(null));
        Throwable failure = thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
        if (example.fails().isEmpty()) {
            assertThat(failure).isNull();
        } else {
            assertThat(failure)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage(example.fails().strip());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ShopGoldenTest", "ShopRulesTest"})
    void theTestClassesCompile(String name) throws IOException, ReflectiveOperationException {
        String test = examples()
                .map(Example::java)
                .filter(java -> java.contains("class " + name))
                .findFirst()
                .orElseThrow();
        String inOneFile = test.replaceFirst(
                "(class " + name + "[^{]*\\{)",
                "$1\n"
                        + Matcher.quoteReplacement(shop().substring(shop().indexOf("public final class"))
                                .replace("public final", "public static final")));
        Matcher imports = Pattern.compile("import [^;]*;").matcher(shop());
        StringBuilder head = new StringBuilder("package com.example;\n");
        imports.results().forEach(found -> head.append(found.group()).append('\n'));

        assertThat(Compilation.of("com.example." + name, head + inOneFile.replace("package com.example;", "")))
                .isNotNull();
    }
}
