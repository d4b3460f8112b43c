package io.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules are built from the folder of the reactor: what a POM names is looked for beside it. */
class MojoBlueprintsTest {

    @TempDir
    private Path module;

    private final Goal goal = new Goal();

    @BeforeEach
    void aModule() {
        goal.project = new MavenProject();
        goal.project.setFile(module.resolve("pom.xml").toFile());
        Build build = new Build();
        build.setOutputDirectory(module.resolve("target/classes").toString());
        goal.project.setBuild(build);
    }

    private MojoBlueprints blueprints() {
        return new MojoBlueprints(goal, goal.project, List.of());
    }

    @Test
    void jarsAndFoldersOfRulesAreThoseOfTheModule() throws IOException {
        Files.createFile(module.resolve("rules.jar"));
        goal.ruleClasses = List.of("rules.jar", "target/rules", "com.example.Rules");

        assertThat(blueprints().rules().named())
                .containsExactly(
                        module.resolve("rules.jar").toString(),
                        module.resolve("target/rules").toString(),
                        "com.example.Rules");
    }

    @Test
    void definitionsAndPoliciesAreThoseOfTheModuleOrOfTheClassPath() {
        goal.customResourceDefinitions = List.of("crds", "classpath:crds");
        goal.policies = List.of("policies", "classpath:policies");

        assertThat(blueprints().definitions())
                .containsExactly(module.resolve("crds").toString(), "classpath:crds");
        assertThat(blueprints().admission().policies())
                .containsExactly(module.resolve("policies").toString(), "classpath:policies");
    }

    @Test
    void podSecurityIsALevelOrAFileOfTheModule() {
        goal.podSecurity = "restricted";
        assertThat(blueprints().admission().podSecurity()).isEqualTo("restricted");

        goal.podSecurity = "baseline:v1.30";
        assertThat(blueprints().admission().podSecurity()).isEqualTo("baseline:v1.30");

        goal.podSecurity = "admission.yaml";
        assertThat(blueprints().admission().podSecurity())
                .isEqualTo(module.resolve("admission.yaml").toString());
    }

    /** A goal that checks blueprints. */
    private static final class Goal extends AbstractCheckedMojo {

        @Override
        Outcome run(List<Rendition> renditions, LogConsole console) {
            return Outcome.CLEAN;
        }

        @Override
        boolean skipsThisGoal() {
            return false;
        }

        @Override
        String failure() {
            return "";
        }
    }
}
