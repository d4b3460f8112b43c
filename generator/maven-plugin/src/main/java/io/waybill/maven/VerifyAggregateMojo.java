package io.waybill.maven;

import io.waybill.pipeline.blueprint.ChosenBlueprints;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.VerifyAggregate;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Compiles all modules, and validates what their blueprints render for one cluster as one set. Reports what no module has by
 * itself, such as a host that two claim. Changes nothing.
 */
@Mojo(
        name = "verify-aggregate",
        aggregator = true,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class VerifyAggregateMojo extends AbstractCheckedMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.verify-aggregate.skip", defaultValue = "false")
    private boolean skipVerifyAggregate;

    /** The least severity of a finding that fails the build: {@code error}, {@code warning} or {@code info}. */
    @Parameter(property = "waybill.failOn", defaultValue = "error")
    private String failOn = "error";

    @Override
    boolean skipsThisGoal() {
        return skipVerifyAggregate;
    }

    @Override
    String failure() {
        return "The blueprints of this build do not fit together; see above.";
    }

    @Override
    Outcome run(LogConsole console) throws MojoExecutionException {
        List<Rendition> renditions = new ArrayList<>();
        Deque<ChosenBlueprints> open = new ArrayDeque<>();
        try {
            for (MavenProject module : session.getProjects()) {
                blueprints(module, console).ifPresent(chosen -> {
                    open.push(chosen);
                    renditions.addAll(chosen.renditions(target()));
                });
            }
            if (renditions.isEmpty()) {
                throw new UserException("No module of this build compiles a blueprint.");
            }
            return run(renditions, console);
        } finally {
            open.forEach(ChosenBlueprints::close);
        }
    }

    private Optional<ChosenBlueprints> blueprints(MavenProject module, LogConsole console)
            throws MojoExecutionException {
        if (module.getPackaging().equals("pom")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ChosenBlueprints(new MojoBlueprints(this, module, classPath(module))));
        } catch (NoBlueprintException e) {
            console.tell("The module " + module.getArtifactId() + " has no blueprint; skipped.");
            return Optional.empty();
        }
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        Path reports = Path.of(project.getBuild().getDirectory(), "waybill");
        return new VerifyAggregate(console).run(renditions, Settings.failOn(failOn), Optional.of(reports));
    }
}
