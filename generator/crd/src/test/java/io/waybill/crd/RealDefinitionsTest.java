package io.waybill.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All definitions of a folder that a property names; it tells how much is written for them, and how long that takes. */
@EnabledIfSystemProperty(named = "waybill.crds", matches = ".+")
class RealDefinitionsTest {

    private static final ApiHistory HISTORY = ApiHistory.load();
    private static final ServedApi NEWEST = ServedApi.of(HISTORY, HISTORY.newest());
    private static final List<long[]> FIGURES = new ArrayList<>();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("waybill.crds")))) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void becomeJavaThatCompilesAndTakesASample(Path file) throws Exception {
        List<Mapping> definitions = Definitions.in(file);
        long start = System.nanoTime();
        TypedDefinitions typed = TypedDefinitions.of(definitions, JavaPackages.of(List.of("com.example")));
        long written = System.nanoTime();
        Compiled compiled = Compiled.of(typed.sources());
        long done = System.nanoTime();

        assertThat(typed.problems()).isEmpty();
        assertThat(compiled.messages()).isEmpty();
        for (Mapping tree : definitions) {
            assertThat(errors(tree, List.of())).isEmpty();
            Definition definition = new Definition(tree);
            for (Definition.Version version : definition.served()) {
                Mapping sample = new Samples(false).resource(definition, version);
                assertThat(errors(tree, List.of(sample))).as("%s", sample).isEmpty();
                Mapping everything = new Samples(true).resource(definition, version);
                Exercise.readAndWrite(compiled, className(definition, version), sample);
                Exercise.readAndWrite(compiled, className(definition, version), everything);
            }
        }
        FIGURES.add(new long[] {
            typed.kinds().size(),
            typed.sources().size(),
            typed.sources().values().stream().mapToLong(String::length).sum(),
            compiled.size(),
            written - start,
            done - written
        });
    }

    @AfterAll
    static void tell() {
        long[] sum = new long[6];
        FIGURES.forEach(figures -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += figures[i];
            }
        });
        System.out.printf(
                "%d files: %d kinds, %d sources of %d KiB, classes of %d KiB; written in %d ms, compiled in %d ms%n",
                FIGURES.size(), sum[0], sum[1], sum[2] >> 10, sum[3] >> 10, sum[4] / 1_000_000, sum[5] / 1_000_000);
    }

    static String className(Definition definition, Definition.Version version) {
        Map<String, String> packages = JavaPackages.of(List.of("com.example")).ofGroups(List.of(definition.group()));
        return packages.get(definition.group()) + "." + Names.packagePart(version.name()) + "."
                + Names.capitalized(definition.kind());
    }

    static List<Finding> errors(Mapping definition, List<Mapping> resources) {
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(NEWEST, ApiRules.ALL, Severities.of(Map.of()), findings::add);
        validator.validate(definition, "definition", 0);
        resources.forEach(resource -> validator.validate(resource, "sample", 0));
        validator.finish(Set.of());
        findings.removeIf(finding -> finding.severity() != Severity.ERROR && finding.severity() != Severity.SKIPPED);
        return findings;
    }
}
