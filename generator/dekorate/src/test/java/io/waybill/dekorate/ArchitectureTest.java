package io.waybill.dekorate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.dekorate", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.dekorate..",
                    "io.waybill.dsl..",
                    "io.waybill.schema",
                    "io.dekorate..",
                    "io.fabric8.kubernetes..",
                    "com.fasterxml.jackson..",
                    "org.jspecify..",
                    "java..")
            .because("it goes onto the class path of blueprints, where the DSL is all that front ends share with it");
}
