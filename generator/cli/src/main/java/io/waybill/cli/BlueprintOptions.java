package io.waybill.cli;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.blueprint.BlueprintClassPath;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.input.CustomResourceDefinitions;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The options of all commands that work on blueprints. */
abstract class BlueprintOptions extends Subcommand {

    private final Argument<String> classPath = text(
            "--class-path, -cp",
            "PATH",
            "Folders and jars with compiled blueprints and what they need, separated as for java.");

    private final Argument<List<String>> names = texts(
            "--blueprint",
            "CLASS",
            "The qualified class name of a blueprint; may be repeated. Default: all on the class path.");

    private final Argument<List<String>> environments =
            texts("--environment", "NAME", "Work on this environment only; may be repeated. Default: all.");

    private final Argument<Map<String, String>> rules = Options.rules(this);

    private final Argument<List<String>> crds = texts(
            "--crds",
            "INPUT",
            "CustomResourceDefinitions to check custom resources with: files, folders, jars, JAR!/PATH"
                    + " or classpath:PATH. May be repeated.");

    BlueprintOptions(String name, String... description) {
        super(name, description);
    }

    /** Does the work while the blueprints can be used. */
    final int withRenditions(Optional<Target> target, Function<List<Rendition>, Outcome> work) {
        return withBlueprints(blueprints -> work.apply(select(blueprints, target, environments.value())));
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
        List<String> others = otherEnvironment.map(List::of).orElse(environments.value());
        return withBlueprints(blueprints ->
                work.apply(select(blueprints, target, environments.value()), select(blueprints, otherTarget, others)));
    }

    private int withBlueprints(Function<List<Blueprint>, Outcome> work) {
        if (classPath.given().isEmpty()) {
            List<Blueprint> given = given();
            if (given.isEmpty()) {
                throw new UserException("Say where the compiled blueprints are, with --class-path");
            }
            return work.apply(given).exitCode();
        }
        List<Path> entries = classPathEntries();
        try (BlueprintClassPath blueprints = new BlueprintClassPath(entries)) {
            List<Blueprint> found = names.value().isEmpty()
                    ? blueprints.find(entries)
                    : names.value().stream().map(blueprints::named).toList();
            if (found.isEmpty()) {
                throw new UserException("There is no blueprint on the class path " + classPath.value());
            }
            return work.apply(found).exitCode();
        }
    }

    /** The blueprints of the main program that this command line is of. */
    private List<Blueprint> given() {
        return spec().root().userObject() instanceof CommandLineRun run ? run.blueprints() : List.of();
    }

    private List<Rendition> select(List<Blueprint> blueprints, Optional<Target> target, List<String> wanted) {
        List<Mapping> definitions = CustomResourceDefinitions.read(crds.value(), classPathEntries());
        return Renditions.select(Renditions.of(blueprints, target, Options.severities(rules.value())), wanted).stream()
                .map(rendition -> rendition.withDefinitions(definitions))
                .toList();
    }

    private List<Path> classPathEntries() {
        return Options.classPath(classPath.given().orElse(""));
    }

    /** The golden files that must belong to what is rendered. */
    final Scope scope() {
        return environments.value().isEmpty() ? Scope.BLUEPRINTS : Scope.RENDITIONS;
    }
}
