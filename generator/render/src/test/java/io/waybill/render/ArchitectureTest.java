package io.waybill.render;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.render", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.render..",
                    "io.waybill.dsl..",
                    "org.snakeyaml.engine..",
                    "com.fasterxml.jackson.core..",
                    "org.jspecify..",
                    "java..")
            .because("rendering meets validation in the tree alone");
}
