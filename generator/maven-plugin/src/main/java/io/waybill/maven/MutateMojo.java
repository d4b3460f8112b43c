package io.waybill.maven;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.Mutate;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.mutate.MutationSettings;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compiles, changes what the project's blueprints render, field by field, and shows which changes nobody notices. */
@Mojo(name = "mutate", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public final class MutateMojo extends AbstractCheckedMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.mutate.skip", defaultValue = "false")
    private boolean skipMutate;

    /** The least severity of a finding that kills a mutant: {@code error}, {@code warning} or {@code info}. */
    @Parameter(property = "waybill.failOn", defaultValue = "error")
    private String failOn = "error";

    /** The seconds after which no more mutants are tried. */
    @Parameter(property = "waybill.mutate.timeLimit", defaultValue = "60")
    private int timeLimit;

    /** The share of the mutants that must be killed, in percent; fewer fail the build. */
    @Parameter(property = "waybill.mutate.threshold", defaultValue = "0")
    private int threshold;

    /** Whether golden files kill mutants, too: they notice every change of what they contain. */
    @Parameter(property = "waybill.mutate.golden", defaultValue = "false")
    private boolean golden;

    /** The folder of the golden files. */
    @Parameter(property = "waybill.goldenDirectory", defaultValue = "${project.basedir}/golden")
    private File goldenDirectory;

    @Override
    boolean skipsThisGoal() {
        return skipMutate;
    }

    @Override
    String failure() {
        return "Fewer mutants are killed than the threshold asks for; see above.";
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        MutationSettings settings = MutationSettings.of(
                Duration.ofSeconds(timeLimit),
                Settings.failOn(failOn),
                golden ? Optional.of(new GoldenFolder(goldenDirectory.toPath())) : Optional.empty());
        return new Mutate(console).run(renditions, settings, threshold, TextFormat.TEXT);
    }
}
