package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.ChosenBlueprints;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.git.Revision;
import io.waybill.pipeline.goal.Diff;
import io.waybill.pipeline.goal.DiffCluster;
import io.waybill.pipeline.goal.DiffRoutes;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compares golden files, or another environment or target, with what the project's blueprints render now, and says what
 * each change would do on a cluster. The golden files can be those of a revision of git. Changes nothing.
 */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DiffMojo extends AbstractGoldenMojo {

    private static final String FAIL_LESS = " fail on worse effects only, with -Dwaybill.diff.failOn=refused";

    /** Skips this goal. */
    @Parameter(property = "waybill.diff.skip", defaultValue = "false")
    private boolean skipDiff;

    /** The folder of the golden files to compare with, where they are not the project's own. */
    @Parameter(property = "waybill.against")
    private @Nullable File against;

    /** A revision of git, such as {@code origin/main}, whose golden files to compare with. */
    @Parameter(property = "waybill.againstRevision")
    private @Nullable String againstRevision;

    /**
     * A revision of git whose golden files are compared with those of {@code againstRevision}, instead of what the
     * blueprints render.
     */
    @Parameter(property = "waybill.revision")
    private @Nullable String revision;

    /**
     * The environment to compare with, instead of golden files; {@code environments} names the one that is compared with
     * it.
     */
    @Parameter(property = "waybill.againstEnvironment")
    private @Nullable String againstEnvironment;

    /** The Kubernetes version to compare with, instead of golden files. */
    @Parameter(property = "waybill.againstKubernetesVersion")
    private @Nullable String againstKubernetesVersion;

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

    /** How the manifests are applied: {@code server-side} or {@code client-side}, as by kubectl apply. */
    @Parameter(property = "waybill.diff.apply", defaultValue = "server-side")
    private String apply = "server-side";

    /**
     * Whether the requests are compared that two states answer differently, instead of fields; with another environment,
     * target or revision.
     */
    @Parameter(property = "waybill.diff.routes", defaultValue = "false")
    private boolean routes;

    /**
     * What serves the Gateways, for {@code routes}: {@code standard}, {@code envoy-gateway} or {@code
     * nginx-gateway-fabric}. Without it, what their classes name.
     */
    @Parameter(property = "waybill.implementation")
    private @Nullable String implementation;

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
        return isAgainstGoldens()
                ? "What the blueprints render would change the cluster; see above. Approve it with mvn waybill:approve, or"
                        + FAIL_LESS
                : "The differences would change the cluster; see above. If they are meant," + FAIL_LESS;
    }

    /** Whether what the blueprints render is compared with the golden files that are there. */
    private boolean isAgainstGoldens() {
        return againstRevision == null && againstEnvironment == null && againstKubernetesVersion == null;
    }

    @Override
    Outcome run(LogConsole console) throws MojoExecutionException {
        if (revision == null) {
            return super.run(console);
        }
        if (againstRevision == null) {
            throw new UserException("Specify what to compare the revision " + revision
                    + " with, with <againstRevision> or -Dwaybill.againstRevision.");
        }
        DiffSide before = DiffSide.at(Revision.named(againstRevision), folder());
        DiffSide after = DiffSide.at(Revision.named(revision), folder());
        if (routes) {
            return diffRoutes(console).files(before, after, TextFormat.TEXT);
        }
        MojoBlueprints settings = new MojoBlueprints(this, project, classPath());
        return settings.rules()
                .use(
                        "<rules>",
                        rules -> new Diff(console)
                                .files(
                                        before,
                                        after,
                                        DiffCluster.of(target().orElseGet(Target::newest), rules, settings),
                                        settings()));
    }

    @Override
    Outcome run(ChosenBlueprints chosen, LogConsole console) {
        if (againstEnvironment == null && againstKubernetesVersion == null) {
            if (routes) {
                throw new UserException("Routes are compared with another environment, target or revision. Specify"
                        + " waybill.againstEnvironment, waybill.againstKubernetesVersion, or waybill.revision and"
                        + " waybill.againstRevision.");
            }
            return super.run(chosen, console);
        }
        if (againstRevision != null || against != null) {
            throw new UserException("Compare with golden files, or with another environment or target, not with both.");
        }
        List<Rendition> before = chosen.renditions(
                againstKubernetesVersion == null ? target() : Settings.target(againstKubernetesVersion),
                againstEnvironment == null ? environments : List.of(againstEnvironment));
        if (routes) {
            return diffRoutes(console).renditions(before, chosen.renditions(target()), TextFormat.TEXT);
        }
        return new Diff(console).renditions(before, chosen.renditions(target()), settings());
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        Diff diff = new Diff(console);
        return againstRevision == null
                ? diff.goldens(new GoldenFolder(folder()), renditions, settings())
                : diff.goldens(Revision.named(againstRevision), folder(), renditions, settings());
    }

    private DiffRoutes diffRoutes(LogConsole console) {
        return new DiffRoutes(console, Optional.ofNullable(implementation).map(Settings::implementation));
    }

    private Path folder() {
        return (against == null ? goldenDirectory : against).toPath().normalize();
    }

    private Diff.Settings settings() {
        Path reports = Path.of(project.getBuild().getDirectory(), "waybill");
        return new Diff.Settings(
                Settings.diffFormat(format), Settings.effect(failOn), Optional.of(reports), Settings.applyMode(apply));
    }
}
