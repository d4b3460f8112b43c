package io.waybill.cli;

import io.waybill.pipeline.Verify;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.validate.Severity;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Arguments of {@code verify}. */
@Command(
        name = "verify",
        description = "Render, validate, and compare with golden files. Changes nothing.",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends BlueprintOptions implements Callable<Integer> {

    @Option(names = "--golden", paramLabel = "FOLDER", description = "The golden files. Default: ${DEFAULT-VALUE}.")
    private Path golden = Path.of("golden");

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "The least severity that fails: error, warning or info. Default: error.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text, json, sarif, junit or github. Default: text.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Verify.Settings settings = new Verify.Settings(
                new GoldenFolder(golden), scope(), failOn, format, Optional.empty(), "the command approve");
        return withRenditions(
                Optional.empty(), renditions -> new Verify(new StandardConsole()).run(renditions, settings));
    }
}
