package io.waybill.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How large the parts of a module may be, and how they hang together. Every module compiles and runs this test. */
class HouseTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CLASSES = Path.of("target/classes");
    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 250;
    private static final int MOST_COMPONENTS = 8;

    @Test
    void packagesHaveNoCycles() throws IOException {
        slices().assignedFrom(new Packages())
                .should()
                .beFreeOfCycles()
                .because("what depends on each other cannot be read one after the other")
                .allowEmptyShould(true)
                .check(classes());
    }

    /** What describes a package is not counted: it is no part of it to be read. */
    @Test
    void packagesHaveFewFiles() throws IOException {
        Map<Path, Long> files = sources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(files).isNotEmpty().allSatisfy((folder, count) -> assertThat(count)
                .as(folder.toString())
                .isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void filesAreShort() throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(MOST_LINES);
        }
    }

    @Test
    void recordsAreSmall() throws IOException {
        assertThat(classes())
                .isNotEmpty()
                .filteredOn(JavaClass::isRecord)
                .filteredOn(type -> components(type) > MOST_COMPONENTS)
                .isEmpty();
    }

    private static long components(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    /** The classes of the sources, without generated ones. */
    private static JavaClasses classes() throws IOException {
        List<Path> sources = sources();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return new ClassFileImporter()
                    .importPaths(files.filter(file -> file.toString().endsWith(".class"))
                            .filter(file -> sources.contains(sourceOf(file)))
                            .toList());
        }
    }

    private static Path sourceOf(Path file) {
        Path source = SOURCES.resolve(CLASSES.relativize(file));
        return source.resolveSibling(source.getFileName().toString().replaceFirst("(\\$.*)?\\.class$", ".java"));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /**
     * Every package by itself, the outermost too. The packages of the typed API count as one with the package that they
     * are typed by: as in Kubernetes, a pod names services, a service names pods, and a manifest can hold both.
     */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            if (!name.startsWith("io.waybill.")) {
                return SliceIdentifier.ignore();
            }
            return SliceIdentifier.of(name.replaceFirst("^io\\.waybill\\.dsl\\..*\\.v\\d\\w*$", "io.waybill.dsl"));
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
