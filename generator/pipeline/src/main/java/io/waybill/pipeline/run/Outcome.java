package io.waybill.pipeline.run;

/** How a command ended. */
public enum Outcome {
    /** Nothing to complain about. */
    CLEAN(0),
    /** Findings or golden differences. */
    FINDINGS(1),
    /** The work could not be done: bad arguments, an unreadable file, a blueprint that threw. */
    COULD_NOT_RUN(2);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of the process. */
    public int exitCode() {
        return exitCode;
    }

    /** The worse of the two. */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
