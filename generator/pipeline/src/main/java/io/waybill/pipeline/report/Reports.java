package io.waybill.pipeline.report;

import io.waybill.pipeline.output.OutputFolder;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.validate.Finding;
import io.waybill.validate.Summary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What one run has to tell, in any format, and how bad it was. */
public final class Reports {

    private static final Map<Format, String> FILES =
            Map.of(Format.TEXT, ".txt", Format.JSON, ".json", Format.SARIF, ".sarif", Format.JUNIT, ".junit.xml");

    private final List<Consumer<Report>> events = new ArrayList<>();
    private boolean differences;

    /** Adds a finding. */
    public void finding(Finding finding) {
        finding(finding, FoundIn.THE_ONLY_ONE);
    }

    /** Adds a finding that several minors or environments have. */
    void finding(Finding finding, FoundIn where) {
        events.add(report -> report.finding(finding, where));
    }

    /** Adds what several minors made of the resources, as the last part. */
    void minors(MinorFindings findings) {
        events.add(report -> report.minors(findings));
    }

    /** Adds a golden difference. */
    public void difference(Path goldenFolder, GoldenDifference difference) {
        String folder = goldenFolder.toString().replace('\\', '/');
        differences = true;
        events.add(report -> report.difference(folder, difference));
    }

    /** Adds how much was judged, as the last line. */
    public void summary(Summary summary) {
        events.add(report -> report.summary(summary));
    }

    /** Whether there was a golden difference. */
    public boolean hasDifferences() {
        return differences;
    }

    /** The report in a format. */
    public String text(Format format) {
        Report report = Report.in(format);
        events.forEach(event -> event.accept(report));
        return report.text();
    }

    /** The files that {@link #writeTo} writes. */
    public static List<Path> files(Path folder, String name) {
        return FILES.values().stream()
                .map(ending -> folder.resolve(name + ending))
                .sorted()
                .toList();
    }

    /** Writes {@code <name>.txt}, {@code .json}, {@code .sarif} and {@code .junit.xml} into a folder. */
    public void writeTo(Path folder, String name) {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach((format, ending) -> files.put(name + ending, text(format)));
        new OutputFolder(folder).write(files);
    }
}
