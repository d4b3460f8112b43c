package io.waybill.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use, and how its packages hang together. */
@AnalyzeClasses(packages = "io.waybill.pipeline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.pipeline..",
                    "io.waybill.dsl..",
                    "io.waybill.kubernetes..",
                    "io.waybill.schema",
                    "io.waybill.schema.openapi",
                    "io.waybill.render",
                    "io.waybill.render.edit",
                    "io.waybill.validate..",
                    "io.waybill.rules",
                    "io.waybill.application.explain",
                    "io.waybill.application.rules",
                    "io.waybill.lint",
                    "io.waybill.convert",
                    "io.waybill.blueprint..",
                    "io.waybill.crd",
                    "io.waybill.codegen",
                    "io.waybill.diff",
                    "io.waybill.explain..",
                    "io.waybill.routes..",
                    "com.fasterxml.jackson.core..",
                    "org.jspecify..",
                    "java..",
                    "javax.tools",
                    "javax.xml..",
                    "org.w3c.dom..",
                    "org.xml.sax..")
            .because("front ends use the pipeline and never the other way round");

    @ArchTest
    static final ArchRule GOALS_ARE_ON_TOP = classes()
            .that()
            .resideInAPackage("io.waybill.pipeline.goal")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("io.waybill.pipeline.goal")
            .because("a goal puts the parts together, and no part knows what it is for");

    @ArchTest
    static final ArchRule PARTS_OF_GOALS_ARE_NAMED_BY_GOALS_ONLY = classes()
            .that()
            .resideInAnyPackage(
                    "io.waybill.pipeline.convert",
                    "io.waybill.pipeline.diff",
                    "io.waybill.pipeline.explain",
                    "io.waybill.pipeline.imports")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage(
                    "io.waybill.pipeline.goal",
                    "io.waybill.pipeline.convert",
                    "io.waybill.pipeline.diff",
                    "io.waybill.pipeline.explain",
                    "io.waybill.pipeline.golden",
                    "io.waybill.pipeline.page",
                    "io.waybill.pipeline.imports")
            .because(
                    "they are public for the goals, each of which is made of one of them, and for golden files and the HTML page that tell what one of them does");
}
