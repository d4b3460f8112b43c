package io.waybill.pipeline.diff;

import io.waybill.diff.ResourceChange;
import io.waybill.pipeline.report.FoundIn;
import io.waybill.pipeline.report.JsonReport;
import io.waybill.pipeline.report.Report;
import io.waybill.pipeline.report.TextReport;
import io.waybill.validate.Finding;
import java.util.List;

/** The formats in which differences are told. */
public enum DiffFormat {
    /** For people. */
    TEXT(".txt"),
    /** For programs: one JSON object a line, for each field. */
    JSON(".json"),
    /** For the comments of pull requests. */
    MARKDOWN(".md");

    private final String ending;

    DiffFormat(String ending) {
        this.ending = ending;
    }

    /** How the names of its files end. */
    public String ending() {
        return ending;
    }

    /**
     * The differences in this format.
     *
     * @param findings what rules say of them
     */
    public String of(List<ResourceChange> changes, List<Finding> findings) {
        return switch (this) {
            case TEXT -> DiffText.of(changes) + told(new TextReport(), findings);
            case JSON -> DiffJson.of(changes) + told(new JsonReport(), findings);
            case MARKDOWN -> DiffMarkdown.of(changes) + DiffMarkdown.findings(findings);
        };
    }

    private static String told(Report report, List<Finding> findings) {
        findings.forEach(finding -> report.finding(finding, FoundIn.THE_ONLY_ONE));
        return (report instanceof TextReport && !findings.isEmpty() ? "\n" : "") + report.text();
    }
}
