package io.waybill.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.pipeline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.pipeline..",
                    "io.waybill.dsl..",
                    "io.waybill.schema",
                    "io.waybill.render",
                    "io.waybill.render.edit",
                    "io.waybill.validate..",
                    "io.waybill.convert",
                    "io.waybill.crd",
                    "io.waybill.codegen",
                    "io.waybill.explain..",
                    "com.fasterxml.jackson.core..",
                    "org.jspecify..",
                    "java..",
                    "javax.xml..")
            .because("front ends use the pipeline and never the other way round");
}
