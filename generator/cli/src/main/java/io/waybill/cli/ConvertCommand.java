package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.ConvertFiles;
import io.waybill.pipeline.report.Report.Format;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments of {@code convert}. */
@Command(
        name = "convert",
        description = "Rewrite YAML or JSON for another Kubernetes version. Comments and layout stay.",
        mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files, folders, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--kubernetes-version",
            paramLabel = "VERSION",
            description = "The Kubernetes version, such as 1.36. Default: the newest.")
    private @Nullable String version;

    @Option(
            names = {"--in-place", "-i"},
            description = "Rewrite the files where they are, instead of printing the only one.")
    private boolean inPlace;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text or json: the format of what is said about the changes. Default: text.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        ConvertFiles.Settings settings =
                new ConvertFiles.Settings(Options.target(version).orElseGet(Target::newest), inPlace, format);
        return new ConvertFiles(new StandardConsole(), System.in)
                .run(inputs, settings)
                .exitCode();
    }
}
