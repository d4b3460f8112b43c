package io.waybill.maven;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.blueprint.BlueprintClassPath;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.input.CustomResourceDefinitions;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals that work on blueprints share. */
abstract class AbstractBlueprintMojo extends AbstractWaybillMojo {

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /**
     * Qualified class names of blueprints, which may also lie in dependencies. Without them, all public blueprints that
     * this project compiles.
     */
    @Parameter(property = "waybill.blueprints")
    List<String> blueprints = new ArrayList<>();

    /** The environments to work on. Without them, all. */
    @Parameter(property = "waybill.environments")
    List<String> environments = new ArrayList<>();

    /** How much rules matter, by id: {@code error}, {@code warning}, {@code info} or {@code off}. */
    @Parameter
    Map<String, String> rules = new HashMap<>();

    /**
     * Definitions of custom resources to check those of the blueprints with: files, folders, jars, {@code jar!/path} or
     * {@code classpath:path}.
     */
    @Parameter(property = "waybill.customResourceDefinitions")
    List<String> customResourceDefinitions = new ArrayList<>();

    /** The only target, in place of the blueprints' own. */
    Optional<Target> target() {
        return Optional.empty();
    }

    /** Does the work on the blueprints' environments and targets. */
    abstract Outcome run(List<Rendition> renditions, LogConsole console);

    /** Does the work; by default, on the environments and targets that were asked for. */
    Outcome run(Choice choice, LogConsole console) {
        return run(choice.of(target(), environments), console);
    }

    /** Chooses among the renditions of the blueprints. */
    @FunctionalInterface
    interface Choice {

        /**
         * Those for a target, in some environments.
         *
         * @param only the only target, in place of the blueprints' own
         * @param wanted the names of environments; none for all
         */
        List<Rendition> of(Optional<Target> only, List<String> wanted);
    }

    @Override
    Outcome run(LogConsole console) throws MojoExecutionException {
        if (project.getPackaging().equals("pom")) {
            console.tell("A project of packaging pom has no blueprints.");
            return Outcome.CLEAN;
        }
        return work(console);
    }

    /** Does the work of a project that can have blueprints. */
    Outcome work(LogConsole console) throws MojoExecutionException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        try (BlueprintClassPath classPath = new BlueprintClassPath(classPath())) {
            List<Blueprint> found = blueprints.isEmpty()
                    ? inProject(classes, classPath)
                    : blueprints.stream().map(classPath::named).toList();
            List<Mapping> definitions =
                    CustomResourceDefinitions.read(Settings.inProject(customResourceDefinitions, project), classPath());
            Choice choice = (only, wanted) ->
                    Renditions.select(Renditions.of(found, only, Settings.severities(rules)), wanted).stream()
                            .map(rendition -> rendition.withDefinitions(definitions))
                            .toList();
            return run(choice, console);
        }
    }

    private static List<Blueprint> inProject(Path classes, BlueprintClassPath classPath) {
        List<Blueprint> found = Files.isDirectory(classes) ? classPath.find(List.of(classes)) : List.of();
        if (found.isEmpty()) {
            throw new UserException("This project compiles no blueprint: no class in " + classes
                    + " implements io.waybill.dsl.Blueprint. Compile first, or name one of a dependency in"
                    + " <blueprints>");
        }
        return found;
    }

    /** The class path of the blueprints. */
    final List<Path> classPath() throws MojoExecutionException {
        try {
            return project.getRuntimeClasspathElements().stream().map(Path::of).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The class path is not resolved", e);
        }
    }
}
