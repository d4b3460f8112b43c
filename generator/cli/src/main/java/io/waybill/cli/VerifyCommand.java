package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.pipeline.goal.Verify;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.input.Inputs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Arguments of {@code verify}. */
final class VerifyCommand extends CheckedBlueprintOptions {

    private final Argument<Path> golden = Options.golden(this);

    private final Argument<List<String>> applications = Options.applications(this);

    private final Argument<String> baseline = Options.baseline(this);

    private final ReportOptions report = new ReportOptions(this);

    private final Argument<Boolean> watch = Options.watch(this);

    VerifyCommand() {
        super("verify", "Render and validate blueprints, and compare them with golden files. Changes nothing.");
    }

    @Override
    List<String> applications() {
        return applications.value();
    }

    @Override
    public Optional<Path> baseline() {
        return baseline.given().map(Inputs::path);
    }

    @Override
    public Integer call() {
        Verify.Settings settings = new Verify.Settings(
                new GoldenFolder(golden.value()),
                scope(),
                report.failOn(),
                report.format(),
                Optional.empty(),
                "run approve with the same options");
        return watching(
                watch.value(),
                List.of(golden.value()),
                () -> withRenditions(
                        Optional.empty(),
                        renditions -> new Verify(console()).shrinkingBaseline().run(renditions, settings)));
    }
}
