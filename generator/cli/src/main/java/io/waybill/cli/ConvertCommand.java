package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Convert;
import io.waybill.pipeline.report.Report.Format;
import java.util.List;

/** Arguments of {@code convert}. */
final class ConvertCommand extends Subcommand {

    private final Argument<List<String>> inputs =
            parameters("1..*", "INPUT", "Files, folders, or - for standard input.");

    private final Argument<String> version =
            text("--kubernetes-version", "VERSION", "The Kubernetes version, such as 1.36. Default: the newest.");

    private final Argument<Boolean> inPlace =
            flag("--in-place, -i", "Rewrite the files where they are, instead of printing the only one.");

    private final Argument<Format> format = value(
            "--output",
            Format.class,
            Format.TEXT,
            "FORMAT",
            "text or json: the format of what is said about the changes. Default: text.");

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
