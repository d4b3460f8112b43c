package io.waybill.pipeline.report;

import io.waybill.validate.Finding;
import io.waybill.validate.Summary;

/** Collects what a run has to tell. */
public interface Report {

    /**
     * Adds a finding.
     *
     * @param where the Kubernetes versions and environments that have it
     */
    void finding(Finding finding, FoundIn where);

    /** Adds a golden difference. */
    void difference(String goldenFolder, GoldenDifference difference);

    /** Adds how much was judged, as the last line. */
    void summary(Summary summary);

    /** Adds what several minors made of the resources, as the last part. */
    void minors(MinorFindings findings);

    /** All of it. */
    String text();

    /** A report in a format. */
    static Report in(Format format) {
        return switch (format) {
            case TEXT -> new TextReport();
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport();
            case JUNIT -> new JUnitReport();
            case GITHUB -> new GitHubReport();
        };
    }

    /** The formats of reports. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs: one JSON object a line. */
        JSON,
        /** For code review: SARIF 2.1.0. */
        SARIF,
        /** For build servers: JUnit's XML. */
        JUNIT,
        /** For GitHub Actions: annotations of lines. */
        GITHUB
    }
}
