package io.waybill.blueprint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.blueprint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.blueprint..",
                    "io.waybill.kubernetes..",
                    "io.waybill.dsl..",
                    "io.waybill.schema",
                    "io.waybill.codegen",
                    "io.waybill.convert",
                    "org.jspecify..",
                    "javax.lang.model",
                    "java..")
            .because("it writes source from trees and the generator's knowledge of the DSL, and reads nothing itself");
}
