package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.pipeline.goal.Freeze;
import java.nio.file.Path;
import java.util.Optional;

/** Arguments of {@code freeze}. */
final class FreezeCommand extends CheckedBlueprintOptions {

    private final Argument<Path> baseline = value(
            "--baseline",
            Path.class,
            Path.of("waybill-baseline.txt"),
            "FILE",
            "File to write (default: ${DEFAULT-VALUE}).");

    private final Argument<Boolean> dryRun = Options.dryRun(this);

    FreezeCommand() {
        super(
                "freeze",
                "Write what is found in blueprints today to a file, so that verify fails on new findings only.");
    }

    @Override
    public Integer call() {
        return withRenditions(
                Optional.empty(),
                renditions -> new Freeze(console()).dry(dryRun.value()).run(renditions, baseline.value()));
    }
}
