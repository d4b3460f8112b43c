package io.waybill.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of a folder holds one attack: what it tries stands in its first line, and in its second what must become of
 * it, {@code java} that compiles, or a refusal that says why.
 */
class HostileDefinitionsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "hostile");
    private static final ApiHistory HISTORY = ApiHistory.load();
    private static final ServedApi NEWEST = ServedApi.of(HISTORY, HISTORY.newest());

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void becomeCorrectJavaOrAClearRefusal(Path file) throws IOException {
        String expected = Files.readAllLines(file).get(1);

        String outcome = outcome(file);

        if (expected.equals("# expect: java")) {
            assertThat(outcome).isEqualTo("java");
        } else {
            String[] parts = expected.substring("# expect: ".length()).split(": ", 2);
            assertThat(outcome).startsWith(parts[0] + ": ").contains(parts[1]);
        }
    }

    /** As an import does: read, judge, then write. */
    private static String outcome(Path file) throws IOException {
        List<String> unreadable = new ArrayList<>();
        List<Mapping> definitions = new ArrayList<>();
        try {
            ManifestReader.read(file, file.getFileName().toString(), document -> {
                document.problems().forEach(problem -> unreadable.add(problem.message()));
                document.root().ifPresent(root -> definitions.add((Mapping) root));
            });
        } catch (UnreadableException e) {
            unreadable.add(e.getMessage());
        }
        if (!unreadable.isEmpty()) {
            return "unreadable: " + unreadable;
        }
        List<String> findings = new ArrayList<>();
        Validator validator = new Validator(NEWEST, ApiRules.ALL, Severities.of(Map.of()), finding -> {
            if (finding.fails(Severity.ERROR)) {
                findings.add(finding.field() + ": " + finding.message());
            }
        });
        definitions.forEach(definition -> validator.validate(definition, "hostile", 0));
        if (!findings.isEmpty()) {
            return "refused: " + findings;
        }
        return java(TypedDefinitions.of(definitions, JavaPackages.of(List.of("com.example"))), definitions.size());
    }

    private static String java(TypedDefinitions typed, int kinds) {
        if (!typed.problems().isEmpty()) {
            return "refused: " + typed.problems();
        }
        Compiled compiled = Compiled.of(typed.sources());
        assertThat(compiled.messages()).isEmpty();
        assertThat(typed.kinds()).hasSize(kinds);
        assertThat(typed.sources().keySet())
                .allMatch(
                        path -> path.matches("com/example/[a-z0-9_/]+/([A-Z][A-Za-z0-9_]{0,130}|package-info)\\.java"));
        Set<String> names = compiled.classes().keySet();
        assertThat(names).allMatch(name -> name.startsWith("com.example.")).noneMatch(name -> name.endsWith(".Evil"));
        return "java";
    }
}
