package io.waybill.pipeline.project;

import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.blueprint.BlueprintSettings;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.input.AdmissionSettings;
import io.waybill.pipeline.run.UserException;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Blueprints of a test, with the settings of its project.
 *
 * @param given the blueprints
 * @param project the settings
 */
public record ProjectBlueprints(List<Blueprint> given, ProjectSettings project) implements BlueprintSettings {

    /** Takes a copy of the list. */
    public ProjectBlueprints {
        given = List.copyOf(given);
    }

    /** That of the test; Surefire hides it in a jar of its own, and tells it beside. */
    @Override
    public List<Path> classPath() {
        String entries = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
        return Arrays.stream(entries.split(File.pathSeparator)).map(Path::of).toList();
    }

    @Override
    public List<Path> searched() {
        return List.of();
    }

    @Override
    public List<String> blueprints() {
        return List.of();
    }

    @Override
    public List<String> environments() {
        return project.environments();
    }

    /** Without applications: the programs in containers are packaged after tests have run. */
    @Override
    public ChosenRules rules() {
        RuleSettings rules = project.rules();
        return new ChosenRules(rules.severities(), rules.classes(), List.of(), rules.profile());
    }

    @Override
    public AdmissionSettings admission() {
        return project.admission();
    }

    @Override
    public String featureGates() {
        return project.featureGates();
    }

    @Override
    public List<String> definitions() {
        return project.definitions();
    }

    @Override
    public Optional<Path> baseline() {
        return project.baseline();
    }

    @Override
    public String nameOf(Setting setting) {
        return parameter(setting);
    }

    /** What a setting is called in a POM. */
    public static String parameter(Setting setting) {
        return switch (setting) {
            case RULES -> "<rules>";
            case DEFINITIONS -> "<customResourceDefinitions>";
            case FEATURE_GATES -> "<featureGates>";
        };
    }

    @Override
    public UserException noBlueprint() {
        return new UserException("There is no blueprint to test.");
    }
}
