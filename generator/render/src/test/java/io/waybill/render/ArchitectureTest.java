package io.waybill.render;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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

    @ArchTest
    static final ArchRule PARTS_OF_THE_READER_DO_NOT_KNOW_IT = noClasses()
            .that()
            .resideInAnyPackage("io.waybill.render.values", "io.waybill.render.scan", "io.waybill.render.block")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.waybill.render", "io.waybill.render.edit")
            .because("what finds tokens and values decides nothing about documents and problems");

    @ArchTest
    static final ArchRule THE_QUICK_READER_DOES_NOT_KNOW_THE_GENERAL_ONE = noClasses()
            .that()
            .resideInAPackage("io.waybill.render.block")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.waybill.render.scan", "org.snakeyaml..")
            .because("plain documents are read without loading the general parser");
}
