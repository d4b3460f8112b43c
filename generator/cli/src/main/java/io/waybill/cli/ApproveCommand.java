package io.waybill.cli;

import io.waybill.pipeline.Approve;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.report.Report.Format;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Arguments of {@code approve}. */
@Command(
        name = "approve",
        description = "Make the golden files what the blueprints render now, and print the differences.",
        mixinStandardHelpOptions = true)
final class ApproveCommand extends BlueprintOptions implements Callable<Integer> {

    @Option(names = "--golden", paramLabel = "FOLDER", description = "The golden files. Default: ${DEFAULT-VALUE}.")
    private Path golden = Path.of("golden");

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            description = "text, json, sarif, junit or github. Default: text.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        return withRenditions(
                Optional.empty(),
                renditions ->
                        new Approve(new StandardConsole()).run(renditions, new GoldenFolder(golden), scope(), format));
    }
}
