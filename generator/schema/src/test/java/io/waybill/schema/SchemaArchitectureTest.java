package io.waybill.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The schema stands at the bottom: it knows no other part of Waybill. */
@AnalyzeClasses(packages = "io.waybill", importOptions = DoNotIncludeTests.class)
class SchemaArchitectureTest {

    @ArchTest
    static final ArchRule MODEL_KNOWS_NO_EXTRACTOR = noClasses()
            .that()
            .resideInAPackage("io.waybill.schema")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.waybill.schema.extract..")
            .because("who reads the facts at run time needs neither the client's jar nor a bytecode reader");

    @ArchTest
    static final ArchRule MODEL_NEEDS_ONLY_JAVA = classes()
            .that()
            .resideInAPackage("io.waybill.schema")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.waybill.schema")
            .because("the schema is a run-time dependency of every front end");

    @ArchTest
    static final ArchRule DOCUMENTS_NEED_ONLY_JAVA = classes()
            .that()
            .resideInAPackage("io.waybill.schema.openapi")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.waybill.schema", "io.waybill.schema.openapi")
            .because("the API of a cluster is read at run time, from values that somebody else has parsed");

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_MODULE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "org.objectweb.asm..", "com.fasterxml.jackson..", "io.waybill.schema..")
            .because("arrows between modules point down only");
}
