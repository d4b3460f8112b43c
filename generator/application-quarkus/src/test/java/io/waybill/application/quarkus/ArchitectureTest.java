package io.waybill.application.quarkus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.application.quarkus", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.application.quarkus..",
                    "io.waybill.application.program..",
                    "io.waybill.dsl",
                    "io.smallrye..",
                    "org.eclipse.microprofile..",
                    "com.fasterxml.jackson.core..",
                    "org.objectweb.asm..",
                    "org.jspecify..",
                    "java..")
            .because("it tells what a program does, and not what a manifest should");
}
