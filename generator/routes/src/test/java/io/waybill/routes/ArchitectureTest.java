package io.waybill.routes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.routes", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.routes..",
                    "io.waybill.explain..",
                    "io.waybill.kubernetes..",
                    "io.waybill.dsl..",
                    "org.jspecify..",
                    "java..",
                    "dk.brics.automaton..")
            .because("routes are converted and compared by what explain knows of them");
}
