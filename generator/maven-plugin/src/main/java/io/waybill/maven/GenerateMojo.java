package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.delivery.Delivery;
import io.waybill.pipeline.delivery.DeliveryLayout;
import io.waybill.pipeline.goal.Generate;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/** Renders the project's blueprints to files or standard output. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class GenerateMojo extends AbstractSkippableMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.generate.skip", defaultValue = "false")
    private boolean skipGenerate;

    /** The folder to write to; {@code -} for standard output. */
    @Parameter(property = "waybill.outputDirectory", defaultValue = "${project.build.directory}/waybill/manifests")
    private String outputDirectory = "-";

    /** The older spelling of {@code outputDirectory}. */
    @Parameter(property = "waybill.output")
    private @Nullable String output;

    /** The format: {@code yaml} or {@code json}. */
    @Parameter(property = "waybill.format", defaultValue = "yaml")
    private String format = "yaml";

    /** Who takes the folder: {@code plain}, {@code argocd}, {@code flux}, {@code kustomize} or {@code helm-less}. */
    @Parameter(property = "waybill.layout", defaultValue = "plain")
    private String layout = "plain";

    /** The address of the git repository that the folder is in, for the layouts argocd and flux. */
    @Parameter(property = "waybill.repository")
    private @Nullable String repository;

    /** The branch of the repository that is delivered. */
    @Parameter(property = "waybill.repositoryBranch", defaultValue = "main")
    private String repositoryBranch = Delivery.MAIN;

    /** The path of the folder in the repository. Without it, the path of {@code outputDirectory} as it is written. */
    @Parameter(property = "waybill.repositoryPath")
    private @Nullable String repositoryPath;

    /** The Kubernetes version, such as {@code 1.36}. Without it, what each blueprint says. */
    @Parameter(property = "waybill.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    /** Whether nothing is written, but told what would be. */
    @Parameter(property = "waybill.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Whether what is rendered is attached to the project as a zip, to be installed and deployed with its other artifacts. */
    @Parameter(property = "waybill.attach", defaultValue = "false")
    private boolean attach;

    /** The classifier of what is attached. */
    @Parameter(property = "waybill.classifier", defaultValue = "manifests")
    private String classifier = "manifests";

    @Inject
    private @Nullable MavenProjectHelper artifacts;

    @Override
    boolean skipsThisGoal() {
        return skipGenerate;
    }

    @Override
    boolean writesToStandardOutput() {
        return place().equals("-");
    }

    @Override
    String failure() {
        return "The API server would refuse what the blueprints render; see above.";
    }

    @Override
    List<Path> outputs() {
        if (writesToStandardOutput() || dryRun) {
            return List.of();
        }
        Path base = project.getBasedir().toPath();
        return base.startsWith(folder()) ? List.of() : List.of(folder());
    }

    @Override
    Optional<Target> target() {
        return Settings.target(kubernetesVersion);
    }

    @Override
    Outcome run(LogConsole console) throws MojoExecutionException {
        Outcome outcome = super.run(console);
        if (attach && outcome == Outcome.CLEAN && Files.isDirectory(folder()) && !writesToStandardOutput()) {
            attach();
        }
        return outcome;
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        Optional<Path> folder = writesToStandardOutput() ? Optional.empty() : Optional.of(folder());
        return new Generate(console).dry(dryRun).run(renditions, folder, outputFormat(), delivery());
    }

    private void attach() {
        Path zip = Path.of(
                project.getBuild().getDirectory(), project.getBuild().getFinalName() + "-" + classifier + ".zip");
        FolderZip.write(folder(), zip);
        Objects.requireNonNull(artifacts).attachArtifact(project, "zip", classifier, zip.toFile());
    }

    private Delivery delivery() {
        DeliveryLayout chosen = Choices.constant("waybill.layout", DeliveryLayout.class, layout);
        if (chosen == DeliveryLayout.PLAIN) {
            return Delivery.PLAIN;
        }
        Optional<Path> below = Optional.of(project.getBasedir().toPath().relativize(folder()));
        return Delivery.of(
                chosen, Optional.ofNullable(repository), repositoryBranch, Optional.ofNullable(repositoryPath), below);
    }

    private String place() {
        return output == null ? outputDirectory : output;
    }

    private Path folder() {
        return project.getBasedir().toPath().resolve(place());
    }

    private OutputFormat outputFormat() {
        return Choices.constant("waybill.format", OutputFormat.class, format);
    }
}
