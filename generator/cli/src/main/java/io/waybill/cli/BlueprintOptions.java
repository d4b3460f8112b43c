package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.cli.terminal.WatchedRun;
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
import io.waybill.pipeline.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

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
        source().ifPresent(SourceFile::compile);
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

    private Optional<SourceFile> source() {
        return spec().root().userObject() instanceof CommandLineRun run ? run.source() : Optional.empty();
    }

    @Override
    public final List<Path> classPath() {
        Optional<SourceFile> source = source();
        if (source.isPresent()) {
            classPath.refuse("beside a source file; it belongs before the file");
            return source.get().classPath();
        }
        return Options.classPath(classPath.given().orElse(""));
    }

    @Override
    public final List<Path> searched() {
        return source().map(file -> List.of(file.output())).orElseGet(this::classPath);
    }

    /**
     * Does the work, and again each time that a file changes, until the process is interrupted.
     *
     * @param watch whether that is asked for; else the work is done once
     * @param more files and folders that count besides the blueprints
     */
    final int watching(boolean watch, List<Path> more, IntSupplier work) {
        if (!watch) {
            return work.getAsInt();
        }
        List<Path> paths =
                new ArrayList<>(source().map(file -> List.of(file.file())).orElseGet(this::classPath));
        if (paths.isEmpty()) {
            throw new UserException(
                    "--watch needs compiled blueprints or a source file. Add --class-path, or use \"waybill run\".");
        }
        paths.addAll(more);
        new WatchedRun(console(), paths).run(work);
        return Outcome.CLEAN.exitCode();
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
        if (source().isPresent()) {
            return new UserException(source().get().file() + " has no blueprint: no class in it implements "
                    + Blueprint.class.getName() + ".");
        }
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
