package io.waybill.validate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this module may use, and how large its parts may be. */
@AnalyzeClasses(packages = "io.waybill.validate", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 250;
    private static final int MOST_COMPONENTS = 8;

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.validate..",
                    "io.waybill.dsl..",
                    "io.waybill.kubernetes..",
                    "io.waybill.schema",
                    "com.google.re2j",
                    "org.jspecify..",
                    "java..")
            .because("a rule judges trees, whatever they were read from");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("io.waybill.(**)")
            .should()
            .beFreeOfCycles()
            .because("what depends on each other cannot be read one after the other");

    @ArchTest
    static final ArchRule RULES_ARE_NAMED_BY_THEIR_PACKAGE_ONLY = classes()
            .that()
            .resideInAPackage("io.waybill.validate.rules.*")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAPackage("io.waybill.validate.rules..")
            .because("who wants rules asks ApiRules for them");

    @ArchTest
    static void recordsAreSmall(JavaClasses classes) {
        assertThat(classes)
                .filteredOn(JavaClass::isRecord)
                .filteredOn(type -> components(type) > MOST_COMPONENTS)
                .isEmpty();
    }

    private static long components(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    @Test
    void packagesHaveFewFiles() throws IOException {
        assertThat(sources().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting())))
                .allSatisfy((folder, files) -> assertThat(files).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void filesAreShort() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
