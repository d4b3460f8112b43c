package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.Generate;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
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

    /** The Kubernetes version, such as {@code 1.36}. Without it, what each blueprint says. */
    @Parameter(property = "waybill.kubernetesVersion")
    private @Nullable String kubernetesVersion;

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
        if (writesToStandardOutput()) {
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
    Outcome run(List<Rendition> renditions, LogConsole console) {
        Optional<Path> folder = writesToStandardOutput() ? Optional.empty() : Optional.of(folder());
        return new Generate(console).run(renditions, folder, outputFormat());
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
