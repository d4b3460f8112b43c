package io.waybill.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.explain.Topic;

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
                    "io.waybill.lint",
                    "io.waybill.lsp",
                    "io.waybill.explain.gateway.rule",
                    "io.waybill.pipeline..",
                    "io.waybill.routes.convert",
                    "io.waybill.schema",
                    "io.waybill.validate",
                    "picocli..",
                    "org.jspecify..",
                    "java..")
            .because("a front end holds no logic");

    @ArchTest
    static final ArchRule PARTS_OF_GOALS_ARE_THE_PIPELINES_OWN = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "io.waybill.pipeline.convert",
                            "io.waybill.pipeline.diff",
                            "io.waybill.pipeline.explain",
                            "io.waybill.pipeline.imports")
                    .and(not(belongToAnyOf(DiffSide.class, DiffFormat.class, Topic.class))))
            .because("a front end asks for a goal, with the two sides, the format or the topic that its user names");
}
