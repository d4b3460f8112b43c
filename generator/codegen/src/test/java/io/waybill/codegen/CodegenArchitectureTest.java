package io.waybill.codegen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The generator writes the DSL without knowing it, and keeps JavaPoet to itself. */
@AnalyzeClasses(packages = "io.waybill", importOptions = DoNotIncludeTests.class)
class CodegenArchitectureTest {

    @ArchTest
    static final ArchRule NEVER_LOADS_THE_DSL = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.waybill.dsl..")
            .because("the DSL is made by this generator and cannot be there before it");

    @ArchTest
    static final ArchRule KEEPS_JAVAPOET_TO_ITSELF = noClasses()
            .that()
            .resideOutsideOfPackage("io.waybill.codegen..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..")
            .because("how Java is written is the generator's own affair");

    @ArchTest
    static final ArchRule READS_NO_BYTECODE_ITSELF = noClasses()
            .that()
            .resideInAPackage("io.waybill.codegen..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm..")
            .because("the schema's extractor reads the client's jar");
}
