package io.waybill.cli;

import io.waybill.pipeline.Generate;
import io.waybill.pipeline.OutputFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Arguments of {@code generate}. */
@Command(
        name = "generate",
        description = "Render blueprints to files or standard output.",
        mixinStandardHelpOptions = true)
final class GenerateCommand extends BlueprintOptions implements Callable<Integer> {

    @Option(
            names = {"--output", "-o"},
            paramLabel = "FOLDER",
            description = "The folder to write to; - for standard output, the default.")
    private String output = "-";

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: yaml.")
    private OutputFormat format = OutputFormat.YAML;

    @Option(
            names = "--kubernetes-version",
            paramLabel = "VERSION",
            description = "The Kubernetes version, such as 1.36. Default: what the blueprint says.")
    private @Nullable String version;

    @Override
    public Integer call() {
        Optional<Path> folder = output.equals("-") ? Optional.empty() : Optional.of(Path.of(output));
        return withRenditions(
                Options.target(version),
                renditions -> new Generate(new StandardConsole()).run(renditions, folder, format));
    }
}
