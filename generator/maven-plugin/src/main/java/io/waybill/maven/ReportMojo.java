package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.WriteReport;
import io.waybill.pipeline.run.Outcome;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Compiles, and writes an HTML page about what the project's blueprints render. */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class ReportMojo extends AbstractGoldenMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.report.skip", defaultValue = "false")
    private boolean skipReport;

    /** The folder to write {@code waybill-report.html} to. */
    @Parameter(property = "waybill.report.outputDirectory", defaultValue = "${project.build.directory}/waybill")
    private File outputDirectory;

    /** The Kubernetes version, such as {@code 1.36}. Without it, what each blueprint says. */
    @Parameter(property = "waybill.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    @Override
    boolean skipsThisGoal() {
        return skipReport;
    }

    @Override
    String failure() {
        return "Not all could be reported; see above.";
    }

    @Override
    Optional<Target> target() {
        return Settings.target(kubernetesVersion);
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        return new WriteReport(console, Optional.of(outputDirectory.toPath()))
                .run(renditions, goldens().folder());
    }
}
