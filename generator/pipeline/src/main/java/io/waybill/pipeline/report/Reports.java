package io.waybill.pipeline.report;

import io.waybill.pipeline.OutputFolder;
import io.waybill.pipeline.golden.GoldenDifference;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.schema.Minor;
import io.waybill.validate.Finding;
import io.waybill.validate.Summary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The reports of one run in all formats, and how bad it was. */
public final class Reports {

    private final Report text = Report.in(Format.TEXT);
    private final Report json = Report.in(Format.JSON);
    private boolean differences;

    /** Adds a finding. */
    public void finding(Finding finding) {
        finding(finding, List.of());
    }

    /** Adds a finding that several minors have. */
    void finding(Finding finding, List<Minor> minors) {
        text.finding(finding, minors);
        json.finding(finding, minors);
    }

    /** Adds what several minors made of the resources, as the last part. */
    void minors(MinorFindings findings) {
        text.minors(findings);
        json.minors(findings);
    }

    /** Adds a golden difference. */
    public void difference(Path goldenFolder, GoldenDifference difference) {
        String folder = goldenFolder.toString().replace('\\', '/');
        differences = true;
        text.difference(folder, difference);
        json.difference(folder, difference);
    }

    /** Adds how much was judged, as the last line. */
    public void summary(Summary summary) {
        text.summary(summary);
        json.summary(summary);
    }

    /** Whether there was a golden difference. */
    public boolean hasDifferences() {
        return differences;
    }

    /** The report in a format. */
    public String text(Format format) {
        return format == Format.JSON ? json.text() : text.text();
    }

    /** Writes {@code <name>.txt} and {@code <name>.json} into a folder. */
    public void writeTo(Path folder, String name) {
        new OutputFolder(folder).write(Map.of(name + ".txt", text.text(), name + ".json", json.text()));
    }
}
