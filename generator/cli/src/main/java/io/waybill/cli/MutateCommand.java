package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.terminal.StandardConsole;
import io.waybill.pipeline.goal.Mutate;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.mutate.MutationSettings;
import io.waybill.pipeline.run.FailOn;
import io.waybill.pipeline.run.TextFormat;
import java.time.Duration;
import java.util.Optional;

/** Arguments of {@code mutate}. */
final class MutateCommand extends CheckedBlueprintOptions {

    private final Argument<FailOn> failOn =
            choice("--fail-on", FailOn.class, FailOn.ERROR, "Lowest severity of a finding that kills a mutant");

    private final Argument<String> golden =
            text("--golden", "FOLDER", "Folder of golden files, which then kill mutants, too (default: none).");

    private final Argument<Integer> timeLimit = value(
            "--time-limit",
            Integer.class,
            (int) MutationSettings.DEFAULT_TIME_LIMIT.toSeconds(),
            "SECONDS",
            "Time after which no more mutants are tried (default: ${DEFAULT-VALUE}).");

    private final Argument<Integer> threshold = value(
            "--threshold",
            Integer.class,
            0,
            "PERCENT",
            "Share of the mutants that must be killed; fewer fail (default: ${DEFAULT-VALUE}).");

    private final Argument<TextFormat> format = Options.textFormat(this);

    MutateCommand() {
        super(
                "mutate",
                "Change what blueprints render, field by field, and show which changes nobody notices. Writes nothing.");
    }

    @Override
    public Integer call() {
        MutationSettings settings = MutationSettings.of(
                Duration.ofSeconds(timeLimit.value()),
                failOn.value().severity(),
                golden.given().map(Inputs::path).map(GoldenFolder::new));
        return withRenditions(
                Optional.empty(),
                renditions ->
                        new Mutate(new StandardConsole()).run(renditions, settings, threshold.value(), format.value()));
    }
}
