package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Convert;
import io.waybill.pipeline.run.TextFormat;
import java.util.List;

/** Arguments of {@code convert}. */
final class ConvertCommand extends Subcommand {

    private final Argument<List<String>> inputs =
            parameters("1..*", "INPUT", "Files, folders, or - for standard input.");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version, such as " + Target.newest().kubernetesVersion() + " (default: the newest).");

    private final Argument<Boolean> inPlace =
            flag("--in-place, -i", "Rewrite files in place instead of printing to standard output.");

    private final Argument<TextFormat> format = Options.textFormat(this);

    ConvertCommand() {
        super("convert", "Rewrite YAML or JSON for another Kubernetes version. Comments and layout stay.");
    }

    @Override
    public Integer call() {
        Convert.Settings settings = new Convert.Settings(
                Options.target(version.given()).orElseGet(Target::newest), inPlace.value(), format.value());
        return new Convert(new StandardConsole(), System.in)
                .run(inputs.value(), settings)
                .exitCode();
    }
}
