package io.waybill.cli;

import io.waybill.pipeline.Verify;
import io.waybill.pipeline.golden.GoldenFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Arguments of {@code verify}. */
@Command(
        name = "verify",
        description = "Render, validate, and compare with golden files. Changes nothing.",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends BlueprintOptions implements Callable<Integer> {

    @Option(names = "--golden", paramLabel = "FOLDER", description = "The golden files. Default: ${DEFAULT-VALUE}.")
    private Path golden = Path.of("golden");

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Override
    public Integer call() {
        Verify.Settings settings = new Verify.Settings(
                new GoldenFolder(golden),
                scope(),
                report.failOn(),
                report.format(),
                Optional.empty(),
                "the command approve");
        return withRenditions(
                Optional.empty(), renditions -> new Verify(new StandardConsole()).run(renditions, settings));
    }
}
