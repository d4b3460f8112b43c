package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.BlueprintSettings;
import io.waybill.pipeline.blueprint.ChosenBlueprints;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.input.AdmissionSettings;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The options of all commands that work on blueprints. */
abstract class BlueprintOptions extends Subcommand implements BlueprintSettings {

    private final Argument<String> classPath = text(
            "--class-path, -cp",
            "PATH",
            "Folders and jars with compiled blueprints and their dependencies, separated by \":\" (\";\" on Windows).");

    private final Argument<List<String>> names = texts(
            "--blueprint",
            "CLASS",
            "Qualified class name of a blueprint; may be repeated (default: all on the class path).");

    private final Argument<List<String>> environments =
            texts("--environment", "NAME", "Environment to work on; may be repeated (default: all).");

    BlueprintOptions(String name, String... description) {
        super(name, description);
    }

    /** Does the work while the blueprints can be used. */
    final int withBlueprints(Function<ChosenBlueprints, Outcome> work) {
        try (ChosenBlueprints blueprints = new ChosenBlueprints(this)) {
            return work.apply(blueprints).exitCode();
        }
    }

    /** Does the work on the renditions that were asked for. */
    final int withRenditions(Optional<Target> target, Function<List<Rendition>, Outcome> work) {
        return withBlueprints(blueprints -> work.apply(blueprints.renditions(target)));
    }

    /** The blueprints of the main program that this command line is of. */
    @Override
    public final List<Blueprint> given() {
        boolean others = classPath.given().isPresent();
        return !others && spec().root().userObject() instanceof CommandLineRun run ? run.blueprints() : List.of();
    }

    @Override
    public final List<Path> classPath() {
        return Options.classPath(classPath.given().orElse(""));
    }

    @Override
    public final List<Path> searched() {
        return classPath();
    }

    @Override
    public final List<String> blueprints() {
        return names.value();
    }

    @Override
    public final List<String> environments() {
        return environments.value();
    }

    @Override
    public ChosenRules rules() {
        return ChosenRules.NONE;
    }

    @Override
    public String featureGates() {
        return "";
    }

    @Override
    public AdmissionSettings admission() {
        return AdmissionSettings.NONE;
    }

    @Override
    public List<String> definitions() {
        return List.of();
    }

    @Override
    public final String nameOf(Setting setting) {
        return switch (setting) {
            case RULES -> "--rule";
            case DEFINITIONS -> "--crds";
            case FEATURE_GATES -> "--feature-gates";
        };
    }

    @Override
    public final UserException noBlueprint() {
        return classPath.given().isEmpty()
                ? new UserException("No blueprints given. Specify where the compiled ones are, with --class-path.")
                : new UserException("There is no blueprint on the class path " + classPath.value());
    }

    /** The options that choose blueprints, which mean nothing where files are given. */
    final List<Argument<?>> ofBlueprints() {
        return List.of(names, environments);
    }

    /** The golden files that must belong to what is rendered. */
    final Scope scope() {
        return environments.value().isEmpty() ? Scope.BLUEPRINTS : Scope.RENDITIONS;
    }
}
