package io.waybill.cli;

import io.waybill.pipeline.report.Report.Format;
import io.waybill.validate.Severity;

/** How findings are told, and which of them fail a run. */
final class ReportOptions {

    private final Argument<Severity> failOn;
    private final Argument<Format> format;

    /** Adds the options to a command. */
    ReportOptions(Subcommand command) {
        failOn = command.value(
                "--fail-on",
                Severity.class,
                Severity.ERROR,
                "SEVERITY",
                "The least severity that fails: error, warning or info. Default: error.");
        format = Options.reportFormat(command);
    }

    Severity failOn() {
        return failOn.value();
    }

    Format format() {
        return format.value();
    }
}
