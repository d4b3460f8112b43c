package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.ChosenBlueprints;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.run.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What the goals that work on blueprints share. */
abstract class AbstractBlueprintMojo extends AbstractWaybillMojo {

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /** The build. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    /** This goal, as the build runs it. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    /**
     * Qualified class names of blueprints, which may also lie in dependencies. Without them, all public blueprints that
     * this project compiles.
     */
    @Parameter(property = "waybill.blueprints")
    List<String> blueprints = new ArrayList<>();

    /** The environments to work on. Without them, all. */
    @Parameter(property = "waybill.environments")
    List<String> environments = new ArrayList<>();

    /** The only target, in place of the blueprints' own. */
    Optional<Target> target() {
        return Optional.empty();
    }

    /** How the feature gates of the cluster are set; empty for the defaults of each version. */
    String featureGates() {
        return "";
    }

    /** Does the work on the blueprints' environments and targets. */
    abstract Outcome run(List<Rendition> renditions, LogConsole console);

    /** Does the work; by default, on the environments and targets that were asked for. */
    Outcome run(ChosenBlueprints chosen, LogConsole console) {
        return run(chosen.renditions(target()), console);
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
        ReactorRun reactor = new ReactorRun(session, execution);
        try (ChosenBlueprints chosen = new ChosenBlueprints(new MojoBlueprints(this, project, classPath()))) {
            reactor.found();
            return run(chosen, console);
        } catch (NoBlueprintException e) {
            if (!reactor.skipsModulesWithoutBlueprints()) {
                throw e;
            }
            reactor.refuseNoneAtAll(project);
            console.tell("The module " + project.getArtifactId() + " has no blueprint; skipped.");
            return Outcome.CLEAN;
        }
    }

    /** The class path of the blueprints. */
    final List<Path> classPath() throws MojoExecutionException {
        return classPath(project);
    }

    /** The class path of the blueprints of a module. */
    static List<Path> classPath(MavenProject module) throws MojoExecutionException {
        try {
            return module.getRuntimeClasspathElements().stream().map(Path::of).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The class path is not resolved", e);
        }
    }
}
