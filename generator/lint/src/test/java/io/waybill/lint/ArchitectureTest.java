package io.waybill.lint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.lint", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule IS_WRITTEN_AS_A_PROJECT_WOULD = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.waybill.lint", "io.waybill.rules", "io.waybill.dsl..", "org.jspecify..", "java..")
            .orShould()
            .onlyDependOnClassesThat()
            .haveFullyQualifiedName("io.waybill.validate.Severity")
            .because("what a pack of rules can do, projects can do too");
}
