package io.waybill.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.cli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.cli..",
                    "io.waybill.diff",
                    "io.waybill.dsl..",
                    "io.waybill.kubernetes.stored",
                    "io.waybill.pipeline..",
                    "io.waybill.validate",
                    "picocli..",
                    "org.jspecify..",
                    "java..")
            .because("a front end holds no logic");
}
