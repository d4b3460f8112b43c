package io.waybill.pipeline.run;

import io.waybill.validate.Severity;

/** The severities from which on a finding fails a run. */
public enum FailOn {
    /** What the API server refuses. */
    ERROR(Severity.ERROR),
    /** What it warns about, drops or never runs, too. */
    WARNING(Severity.WARNING),
    /** Everything that is found. */
    INFO(Severity.INFO);

    private final Severity severity;

    FailOn(Severity severity) {
        this.severity = severity;
    }

    /** The least severity that fails. */
    public Severity severity() {
        return severity;
    }
}
