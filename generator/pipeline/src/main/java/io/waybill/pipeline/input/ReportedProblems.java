package io.waybill.pipeline.input;

import io.waybill.pipeline.report.FoundIn;
import io.waybill.pipeline.report.TextReport;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;

/** Reports problems with inputs on a console at once, and remembers how bad they were. */
public final class ReportedProblems implements Problems {

    private final Console console;
    private Outcome outcome = Outcome.CLEAN;

    /** No problems so far. */
    public ReportedProblems(Console console) {
        this.console = console;
    }

    @Override
    public void unreadable(String message) {
        console.tell("error: " + message);
        outcome = outcome.and(Outcome.COULD_NOT_RUN);
    }

    @Override
    public void finding(Finding finding) {
        TextReport report = new TextReport();
        report.finding(finding, FoundIn.THE_ONLY_ONE);
        report.text().lines().forEach(console::tell);
        if (finding.fails(Severity.ERROR)) {
            outcome = outcome.and(Outcome.FINDINGS);
        }
    }

    @Override
    public void note(String message) {
        console.tell("note: " + message);
    }

    /** The outcome of a run that did nothing but read. */
    public Outcome outcome() {
        return outcome;
    }
}
