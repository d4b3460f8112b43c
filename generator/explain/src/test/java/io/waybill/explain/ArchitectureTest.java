package io.waybill.explain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What this module may use. */
@AnalyzeClasses(packages = "io.waybill.explain", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_DOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.waybill.explain..",
                    "io.waybill.kubernetes..",
                    "io.waybill.schema..",
                    "io.waybill.dsl..",
                    "org.jspecify..",
                    "java..",
                    "javax.security.auth.x500")
            .because("users ask for explanations in their tests, with little but the DSL beside it");
}
