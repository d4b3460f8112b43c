package io.waybill.validate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.validate", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.validate..",
                    "io.waybill.dsl..",
                    "io.waybill.explain.capacity",
                    "io.waybill.explain.cluster",
                    "io.waybill.kubernetes..",
                    "io.waybill.schema",
                    "com.google.re2j",
                    "org.jspecify..",
                    "java..")
            .because("a rule judges trees, whatever they were read from");

    @ArchTest
    static final ArchRule RULES_ARE_NAMED_BY_THEIR_PACKAGE_ONLY = classes()
            .that()
            .resideInAPackage("io.waybill.validate.rules.*")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAnyPackage("io.waybill.validate.rules..", "io.waybill.validate.admission..")
            .because("who wants rules asks ApiRules for them; policies read custom resources by their schemas");
}
