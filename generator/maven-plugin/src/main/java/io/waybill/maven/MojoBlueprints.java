package io.waybill.maven;

import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.blueprint.BlueprintSettings;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.input.AdmissionSettings;
import io.waybill.pipeline.project.ProjectBlueprints;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/** What a goal on blueprints was asked for in the POM. */
final class MojoBlueprints implements BlueprintSettings {

    private final AbstractBlueprintMojo goal;
    private final List<Path> classPath;
    private final Path classes;

    /**
     * Settings of one project.
     *
     * @param project the project that has the blueprints; that of the goal, but for goals on all modules of a build
     */
    MojoBlueprints(AbstractBlueprintMojo goal, MavenProject project, List<Path> classPath) {
        this.goal = goal;
        this.classPath = List.copyOf(classPath);
        this.classes = Path.of(project.getBuild().getOutputDirectory());
    }

    @Override
    public List<Blueprint> given() {
        return List.of();
    }

    @Override
    public List<Path> classPath() {
        return classPath;
    }

    @Override
    public List<Path> searched() {
        return Files.isDirectory(classes) ? List.of(classes) : List.of();
    }

    @Override
    public List<String> blueprints() {
        return goal.blueprints;
    }

    @Override
    public List<String> environments() {
        return goal.environments;
    }

    @Override
    public ChosenRules rules() {
        return goal instanceof AbstractCheckedMojo checked
                ? new ChosenRules(
                        checked.severities(),
                        ChosenRules.in(folder(), checked.ruleClasses),
                        applications(),
                        Settings.lint(checked.lint))
                : ChosenRules.NONE;
    }

    private Path folder() {
        return goal.project.getBasedir().toPath();
    }

    private List<String> applications() {
        return goal instanceof AbstractSkippableMojo skippable
                ? Settings.applications(skippable.applications, folder(), classPath)
                : List.of();
    }

    @Override
    public String featureGates() {
        return goal.featureGates();
    }

    @Override
    public List<String> definitions() {
        return goal instanceof AbstractCheckedMojo checked
                ? Settings.inProject(checked.customResourceDefinitions, goal.project)
                : List.of();
    }

    @Override
    public AdmissionSettings admission() {
        return goal instanceof AbstractCheckedMojo checked
                ? Settings.admission(checked.policies, checked.podSecurity, folder())
                : AdmissionSettings.NONE;
    }

    @Override
    public Optional<Path> baseline() {
        return goal instanceof AbstractCheckedMojo checked ? checked.known() : Optional.empty();
    }

    @Override
    public String nameOf(Setting setting) {
        return ProjectBlueprints.parameter(setting);
    }

    @Override
    public UserException noBlueprint() {
        return new NoBlueprintException("This project compiles no blueprint: no class in " + classes
                + " implements io.waybill.dsl.Blueprint. Compile first, or name one of a dependency in"
                + " <blueprints>");
    }
}
