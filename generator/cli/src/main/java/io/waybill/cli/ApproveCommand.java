package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.pipeline.goal.Approve;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.report.Report.Format;
import java.nio.file.Path;
import java.util.Optional;

/** Arguments of {@code approve}. */
final class ApproveCommand extends CheckedBlueprintOptions {

    private final Argument<Path> golden = Options.golden(this);

    private final Argument<Format> format = Options.reportFormat(this);

    private final Argument<String> baseline = Options.baseline(this);

    private final Argument<Boolean> dryRun = Options.dryRun(this);

    ApproveCommand() {
        super("approve", "Update the golden files to what the blueprints render now, and print the differences.");
    }

    @Override
    public Optional<Path> baseline() {
        return baseline.given().map(Inputs::path);
    }

    @Override
    public Integer call() {
        return withRenditions(
                Optional.empty(),
                renditions -> new Approve(console())
                        .dry(dryRun.value())
                        .run(renditions, new GoldenFolder(golden.value()), scope(), format.value()));
    }
}
