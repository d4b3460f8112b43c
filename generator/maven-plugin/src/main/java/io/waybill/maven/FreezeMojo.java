package io.waybill.maven;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.Freeze;
import io.waybill.pipeline.run.Outcome;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compiles, and writes what is found in the project's blueprints today to a file, so that verify fails on new findings only. */
@Mojo(name = "freeze", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class FreezeMojo extends AbstractCheckedMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.freeze.skip", defaultValue = "false")
    private boolean skipFreeze;

    /** The file to write. */
    @Parameter(property = "waybill.baseline", defaultValue = "${project.basedir}/waybill-baseline.txt")
    private File baseline;

    /** Whether nothing is written, but told what would be. */
    @Parameter(property = "waybill.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    boolean skipsThisGoal() {
        return skipFreeze;
    }

    @Override
    String failure() {
        return "Nothing was written; see above.";
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        return new Freeze(console).dry(dryRun).run(renditions, baseline.toPath());
    }
}
