package io.waybill.pipeline.input;

import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.util.ArrayList;
import java.util.List;

/** Keeps problems as lines, for who works on inputs only where all of them are good. */
public final class CollectedProblems implements Problems {

    private final Severity least;
    private final List<String> lines = new ArrayList<>();

    /** None so far. What is left out is a problem, too, where {@code least} is {@link Severity#SKIPPED}. */
    public CollectedProblems(Severity least) {
        this.least = least;
    }

    @Override
    public void unreadable(String message) {
        lines.add(message);
    }

    @Override
    public void finding(Finding finding) {
        if (least == Severity.SKIPPED || finding.fails(least)) {
            lines.add(finding.place() + ": " + (finding.field().isEmpty() ? "" : finding.field() + ": ")
                    + finding.message() + " " + finding.fix());
        }
    }

    @Override
    public void note(String message) {
        if (least == Severity.SKIPPED) {
            lines.add(message);
        }
    }

    /** The problems, one a line; empty where there are none. */
    public String text() {
        return String.join("\n", lines);
    }
}
