package io.waybill.pipeline.goal;

import io.waybill.diff.Effect;
import io.waybill.diff.ResourceChange;
import io.waybill.pipeline.diff.ChangeFindings;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffReport;
import io.waybill.pipeline.output.OutputFolder;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Console;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells differences as they come: on the console in the chosen format, and in files in each. */
final class DiffReports {

    /** So many characters are printed at once. */
    private static final int PIECE = 1 << 16;

    private final Diff.Settings settings;
    private final Console console;
    private final StringBuilder printed = new StringBuilder();
    private final Map<DiffFormat, StringBuilder> files = new EnumMap<>(DiffFormat.class);
    private final List<DiffReport> reports = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean fails;

    DiffReports(Diff.Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
        reports.add(settings.format().report(this::print));
        if (settings.reports().isPresent()) {
            for (DiffFormat format : DiffFormat.values()) {
                StringBuilder text = new StringBuilder();
                files.put(format, text);
                reports.add(format.report(text::append));
            }
        }
    }

    void add(ResourceChange change, ProjectRules rules) {
        reports.forEach(report -> report.change(change));
        List<Finding> found = ChangeFindings.of(rules, change);
        findings.addAll(found);
        fails |= isBadEnough(change.effect()) || found.stream().anyMatch(finding -> finding.fails(Severity.ERROR));
    }

    private boolean isBadEnough(Effect effect) {
        return effect.compareTo(settings.failOn()) >= 0;
    }

    void end() {
        reports.forEach(report -> report.end(findings));
        settings.reports().ifPresent(folder -> {
            Map<String, String> texts = new TreeMap<>();
            files.forEach((format, text) -> texts.put("diff" + format.ending(), text.toString()));
            new OutputFolder(folder).write(texts);
        });
        flush();
    }

    /** Whether a change is bad enough, or a rule finds an error in one. */
    boolean fail() {
        return fails;
    }

    private void print(String text) {
        printed.append(text);
        if (printed.length() > PIECE) {
            flush();
        }
    }

    private void flush() {
        if (!printed.isEmpty()) {
            console.print(printed.toString());
            printed.setLength(0);
        }
    }
}
