package io.waybill.maven;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.Verify;
import io.waybill.pipeline.project.ProjectSettings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.run.Outcome;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Renders the project's blueprints, validates them and compares them with their golden files. Changes nothing. */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class VerifyMojo extends AbstractSkippableMojo {

    private static final String APPROVE = "run mvn waybill:approve";

    /** Skips this goal. */
    @Parameter(property = "waybill.verify.skip", defaultValue = "false")
    private boolean skipVerify;

    /** The least severity of a finding that fails the build: {@code error}, {@code warning} or {@code info}. */
    @Parameter(property = "waybill.failOn", defaultValue = "error")
    private String failOn = "error";

    /**
     * The folder of the golden files. When it lies inside the project, every golden file in it must belong to one of the
     * project's blueprints.
     */
    @Parameter(property = "waybill.goldenDirectory", defaultValue = "${project.basedir}/golden")
    private File goldenDirectory;

    @Override
    boolean skipsThisGoal() {
        return skipVerify;
    }

    @Override
    String failure() {
        return "The blueprints have findings or differ from their golden files; see above. To accept the"
                + " differences, " + APPROVE;
    }

    @Override
    List<Path> outputs() {
        return Reports.files(reports(), "verify");
    }

    @Override
    List<Path> inputs() {
        List<Path> inputs = new ArrayList<>(super.inputs());
        inputs.add(goldens().folder().root());
        return inputs;
    }

    /** Golden tests read the POM, and must not read anything else than what counts here. */
    private void tellDifferences(LogConsole console) throws MojoExecutionException {
        boolean hasTests = project.getDependencies().stream()
                .anyMatch(one -> one.getArtifactId().equals("waybill-golden"));
        if (hasTests) {
            ProjectSettings.of(project.getBasedir().toPath())
                    .differences(goldens().folder().root(), failOn, new MojoBlueprints(this, project, classPath()))
                    .forEach(difference -> console.tell("warning: " + difference
                            + ", since it is set by a profile, on the command line or in a parent that is not beside the"
                            + " project. Set it in the POM, or in the test with Golden.of."));
        }
    }

    @Override
    Outcome run(LogConsole console) throws MojoExecutionException {
        Outcome outcome = super.run(console);
        tellDifferences(console);
        return outcome;
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        return new Verify(console)
                .shrinkingBaseline()
                .run(
                        renditions,
                        new Verify.Settings(
                                goldens().folder(),
                                goldens().scope(),
                                Settings.failOn(failOn),
                                Format.TEXT,
                                Optional.of(reports()),
                                APPROVE));
    }

    private Goldens goldens() {
        return new Goldens(this, goldenDirectory);
    }

    private Path reports() {
        return Path.of(project.getBuild().getDirectory(), "waybill");
    }
}
