package io.waybill.cli;

import io.waybill.pipeline.blueprint.OutputFormat;
import io.waybill.pipeline.goal.Generate;
import java.nio.file.Path;
import java.util.Optional;

/** Arguments of {@code generate}. */
final class GenerateCommand extends BlueprintOptions {

    private final Argument<String> output = value(
            "--output, -o", String.class, "-", "FOLDER", "The folder to write to; - for standard output, the default.");

    private final Argument<OutputFormat> format = value(
            "--format", OutputFormat.class, OutputFormat.YAML, "FORMAT", "${COMPLETION-CANDIDATES}. Default: yaml.");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "The Kubernetes version, such as 1.36. Default: what the blueprint says.");

    GenerateCommand() {
        super("generate", "Render blueprints to files or standard output.");
    }

    @Override
    public Integer call() {
        Optional<Path> folder = output.value().equals("-") ? Optional.empty() : Optional.of(Path.of(output.value()));
        return withRenditions(
                Options.target(version.given()),
                renditions -> new Generate(new StandardConsole()).run(renditions, folder, format.value()));
    }
}
