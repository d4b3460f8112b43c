package io.waybill.application;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.application", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.application..",
                    "io.waybill.validate..",
                    "io.waybill.schema..",
                    "io.waybill.kubernetes..",
                    "io.waybill.dsl..",
                    "org.objectweb.asm..",
                    "org.jspecify..",
                    "java..")
            .because("what frameworks are made of comes with their own modules");
}
