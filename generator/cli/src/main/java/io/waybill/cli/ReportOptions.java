package io.waybill.cli;

import io.waybill.pipeline.report.Report.Format;
import io.waybill.validate.Severity;
import picocli.CommandLine.Option;

/** How findings are told, and which of them fail a run. */
final class ReportOptions {

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

    Severity failOn() {
        return failOn;
    }

    Format format() {
        return format;
    }
}
