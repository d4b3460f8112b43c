package io.waybill.cel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.cel", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.cel..",
                    "io.waybill.validate.expression",
                    "io.waybill.kubernetes.net",
                    "io.waybill.kubernetes.dns",
                    "io.waybill.dsl..",
                    "io.waybill.schema",
                    "dev.cel..",
                    "com.google.common..",
                    "com.google.re2j",
                    "com.google.protobuf",
                    "org.jspecify..",
                    "java..")
            .because("it knows the language, and nothing of the rules that speak it");
}
