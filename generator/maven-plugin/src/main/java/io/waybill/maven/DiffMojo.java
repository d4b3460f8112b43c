package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.Diff;
import io.waybill.pipeline.Outcome;
import io.waybill.pipeline.Rendition;
import io.waybill.pipeline.golden.GoldenFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compares golden files with what the project's blueprints render now, and says what each change would do on a cluster.
 * Changes nothing.
 */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DiffMojo extends AbstractGoldenMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.diff.skip", defaultValue = "false")
    private boolean skipDiff;

    /**
     * The golden files to compare with, where they are not the project's own: the folder {@code golden} of another
     * revision, for example.
     */
    @Parameter(property = "waybill.against")
    private @Nullable File against;

    /** The Kubernetes version of the cluster, such as {@code 1.36}. Without it, the blueprints' own targets. */
    @Parameter(property = "waybill.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    /** The format of what is logged: {@code text}, {@code json} or {@code markdown}. */
    @Parameter(property = "waybill.diff.format", defaultValue = "text")
    private String format = "text";

    /**
     * The least effect that fails the build: {@code none}, which is any difference, {@code update}, {@code roll},
     * {@code recreate} or {@code refused}.
     */
    @Parameter(property = "waybill.diff.failOn", defaultValue = "none")
    private String failOn = "none";

    @Override
    boolean skipsThisGoal() {
        return skipDiff;
    }

    @Override
    Optional<Target> target() {
        return Settings.target(kubernetesVersion);
    }

    @Override
    String failure() {
        return "What the blueprints render would change the cluster; see above. Approve it with mvn waybill:approve, or"
                + " fail on worse effects only, with -Dwaybill.diff.failOn=refused";
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        Path reports = Path.of(project.getBuild().getDirectory(), "waybill");
        GoldenFolder before =
                against == null ? golden() : new GoldenFolder(against.toPath().normalize());
        return new Diff(console)
                .goldens(
                        before,
                        renditions,
                        new Diff.Settings(Settings.diffFormat(format), Settings.effect(failOn), Optional.of(reports)));
    }
}
