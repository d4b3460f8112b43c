package io.waybill.maven;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.Approve;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Outcome;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Compiles, and makes the golden files what the project's blueprints render now. Prints the differences. */
@Mojo(name = "approve", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class ApproveMojo extends AbstractGoldenMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.approve.skip", defaultValue = "false")
    private boolean skipApprove;

    /** Whether nothing is written, but told what would be. */
    @Parameter(property = "waybill.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Findings that are known, as {@code freeze} writes them; only others are reported. Without it, all are. */
    @Parameter(property = "waybill.baseline")
    private @Nullable File baseline;

    @Override
    boolean skipsThisGoal() {
        return skipApprove;
    }

    @Override
    Optional<Path> known() {
        return Optional.ofNullable(baseline).map(File::toPath);
    }

    @Override
    String failure() {
        return "The API server would refuse what the blueprints render, so nothing was approved; see above.";
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        return new Approve(console)
                .dry(dryRun)
                .run(renditions, goldens().folder(), goldens().scope(), Format.TEXT);
    }
}
