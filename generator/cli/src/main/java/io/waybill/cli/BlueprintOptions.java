package io.waybill.cli;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Target;
import io.waybill.pipeline.BlueprintClassPath;
import io.waybill.pipeline.Outcome;
import io.waybill.pipeline.Rendition;
import io.waybill.pipeline.Renditions;
import io.waybill.pipeline.UserError;
import io.waybill.pipeline.golden.Scope;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of all commands that work on blueprints. */
abstract class BlueprintOptions {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description = "Folders and jars with compiled blueprints and what they need, separated as for java.")
    private @Nullable String classPath;

    @Option(
            names = "--blueprint",
            paramLabel = "CLASS",
            description = "The qualified class name of a blueprint; may be repeated. Default: all on the class path.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "Work on this environment only; may be repeated. Default: all.")
    private List<String> environments = new ArrayList<>();

    @Option(
            names = "--rule",
            paramLabel = "RULE=SEVERITY",
            description = "How much a rule matters: error, warning, info or off. May be repeated.")
    private Map<String, String> rules = Map.of();

    /** Does the work while the blueprints can be used. */
    final int withRenditions(Optional<Target> target, Function<List<Rendition>, Outcome> work) {
        return withBlueprints(blueprints -> work.apply(select(blueprints, target, environments)));
    }

    /**
     * Does the work on two sides: the renditions that were asked for, and those of another target or environment.
     *
     * @param otherTarget the only target of the other side
     * @param otherEnvironment its environment; without one, the same
     */
    final int withTwoRenditions(
            Optional<Target> target,
            Optional<Target> otherTarget,
            Optional<String> otherEnvironment,
            BiFunction<List<Rendition>, List<Rendition>, Outcome> work) {
        List<String> others = otherEnvironment.map(List::of).orElse(environments);
        return withBlueprints(blueprints ->
                work.apply(select(blueprints, target, environments), select(blueprints, otherTarget, others)));
    }

    private int withBlueprints(Function<List<Blueprint>, Outcome> work) {
        if (classPath == null) {
            List<Blueprint> given = given();
            if (given.isEmpty()) {
                throw new UserError("Say where the compiled blueprints are, with --class-path");
            }
            return work.apply(given).exitCode();
        }
        List<Path> entries = Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        try (BlueprintClassPath blueprints = new BlueprintClassPath(entries)) {
            List<Blueprint> found = names.isEmpty()
                    ? blueprints.find(entries)
                    : names.stream().map(blueprints::named).toList();
            if (found.isEmpty()) {
                throw new UserError("There is no blueprint on the class path " + classPath);
            }
            return work.apply(found).exitCode();
        }
    }

    /** The blueprints of the main program that this command line is of. */
    private List<Blueprint> given() {
        return spec != null && spec.root().userObject() instanceof CommandLineRun run ? run.blueprints() : List.of();
    }

    private List<Rendition> select(List<Blueprint> blueprints, Optional<Target> target, List<String> wanted) {
        return Renditions.select(Renditions.of(blueprints, target, Options.severities(rules)), wanted);
    }

    /** The golden files that must belong to what is rendered. */
    final Scope scope() {
        return environments.isEmpty() ? Scope.BLUEPRINTS : Scope.RENDITIONS;
    }
}
