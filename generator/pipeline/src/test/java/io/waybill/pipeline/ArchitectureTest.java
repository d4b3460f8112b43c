package io.waybill.pipeline;

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
import java.util.Map;
import java.util.stream.Collectors;

/** What this module may use, and how its packages hang together. */
@AnalyzeClasses(packages = "io.waybill.pipeline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_FILES = 25;
    private static final int MOST_COMPONENTS = 8;

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.pipeline..",
                    "io.waybill.dsl..",
                    "io.waybill.kubernetes..",
                    "io.waybill.schema",
                    "io.waybill.render",
                    "io.waybill.render.edit",
                    "io.waybill.validate..",
                    "io.waybill.convert",
                    "io.waybill.blueprint..",
                    "io.waybill.crd",
                    "io.waybill.codegen",
                    "io.waybill.diff",
                    "io.waybill.explain..",
                    "com.fasterxml.jackson.core..",
                    "org.jspecify..",
                    "java..",
                    "javax.tools",
                    "javax.xml..")
            .because("front ends use the pipeline and never the other way round");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = slices().matching("io.waybill.pipeline.(*)..")
            .should()
            .beFreeOfCycles()
            .because("who reads one package should not have to read all of them");

    @ArchTest
    static final ArchRule GOALS_ARE_ON_TOP = classes()
            .that()
            .resideInAPackage("io.waybill.pipeline.goal")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("io.waybill.pipeline.goal")
            .because("a goal puts the parts together, and no part knows what it is for");

    @ArchTest
    static void packagesHoldAtMost25Files(JavaClasses classes) {
        Map<String, Long> files = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files.values()).allMatch(count -> count <= MOST_FILES);
    }

    @ArchTest
    static void recordsHaveAtMost8Components(JavaClasses classes) {
        assertThat(classes.stream().filter(JavaClass::isRecord).filter(type -> components(type) > MOST_COMPONENTS))
                .isEmpty();
    }

    private static long components(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }
}
