package io.waybill.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** What a blueprint is compiled against needs nothing but Java. */
@AnalyzeClasses(packages = "io.waybill.dsl", importOptions = DoNotIncludeTests.class)
class DslArchitectureTest {

    @ArchTest
    static final ArchRule NEEDS_NOTHING_BUT_JAVA = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "io.waybill.dsl..")
            .because("the DSL goes onto its users' class path");

    @ArchTest
    static final ArchRule THE_TREE_KNOWS_NO_API = noClasses()
            .that()
            .resideInAPackage("io.waybill.dsl.tree")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify.annotations..", "io.waybill.dsl.tree")
            .because("rendering and validation walk the tree without the typed API");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL =
            classes().that().arePublic().should(beInAPackageThatIs(NullMarked.class));

    @ArchTest
    static final ArchRule EVERY_PACKAGE_OF_STEPS_SAYS_THAT_RESULTS_COUNT = classes()
            .that()
            .areAssignableTo(Resource.class)
            .should(beInAPackageThatIs(CheckReturnValue.class))
            .because("a step whose result is dropped did nothing");

    private static ArchCondition<JavaClass> beInAPackageThatIs(
            Class<? extends java.lang.annotation.Annotation> annotation) {
        return new ArchCondition<>("be in a package with @" + annotation.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holds = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(annotation))
                        .orElse(false);
                events.add(new SimpleConditionEvent(type, holds, type.getName() + (holds ? " is" : " is not")));
            }
        };
    }
}
