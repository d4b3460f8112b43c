package io.waybill.lsp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.lsp", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.lsp..",
                    "io.waybill.pipeline..",
                    "io.waybill.validate..",
                    "io.waybill.crd",
                    "io.waybill.render",
                    "io.waybill.kubernetes..",
                    "io.waybill.schema",
                    "io.waybill.dsl..",
                    "org.eclipse.lsp4j..",
                    "org.jspecify..",
                    "java..")
            .because("a language server asks the pipeline and shows what it says");
}
