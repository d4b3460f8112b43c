package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.FailOn;
import io.waybill.validate.Severity;

/** How findings are reported, and which of them fail a run. */
final class ReportOptions {

    private final Argument<FailOn> failOn;
    private final Argument<Format> format;

    /** Adds the options to a command. */
    ReportOptions(Subcommand command) {
        failOn = command.choice("--fail-on", FailOn.class, FailOn.ERROR, "Lowest severity that fails");
        format = Options.reportFormat(command);
    }

    Severity failOn() {
        return failOn.value().severity();
    }

    Format format() {
        return format.value();
    }
}
