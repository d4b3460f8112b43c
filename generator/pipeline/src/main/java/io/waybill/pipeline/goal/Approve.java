package io.waybill.pipeline.goal;

import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Repetition;
import io.waybill.pipeline.golden.GoldenComparison;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.GoldenTexts;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.output.DryRun;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.pipeline.report.MinorFindings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Makes the golden files what the blueprints render now, and tells the differences. */
public final class Approve {

    private final Console console;
    private final boolean isDry;

    /** The command, speaking to a console. */
    public Approve(Console console) {
        this(console, false);
    }

    private Approve(Console console, boolean isDry) {
        this.console = console;
        this.isDry = isDry;
    }

    /** This command, which writes nothing but tells what it would, where that is asked for. */
    public Approve dry(boolean isDry) {
        return new Approve(console, isDry);
    }

    /**
     * Approves. What the API server would refuse is not approved; then no file changes.
     *
     * @param renditions what to render
     * @param golden the folder of the golden files
     * @param scope which golden files are removed when nothing renders them
     * @param format the format of the report on the console
     * @throws UserException when a blueprint fails or a file cannot be written
     */
    public Outcome run(List<Rendition> renditions, GoldenFolder golden, Scope scope, Format format) {
        Reports reports = new Reports();
        GoldenComparison comparison = new GoldenComparison(golden);
        SortedMap<String, String> files = new TreeMap<>();
        List<GoldenDifference> differences = new ArrayList<>();
        MinorFindings errors = new MinorFindings();
        boolean refused = false;
        List<CheckedRendition<SortedMap<String, String>>> all = CheckedRendition.all(
                renditions, (rendition, manifest) -> GoldenTexts.withResources(golden, rendition, manifest));
        for (CheckedRendition<SortedMap<String, String>> one : all) {
            refused |= one.addErrors(errors);
            files.putAll(one.output());
            differences.addAll(comparison.of(one.rendition(), one.output()));
        }
        List<String> unstable = Repetition.differences(all);
        unstable.forEach(difference -> console.tell("error: " + difference));
        if (refused || !unstable.isEmpty()) {
            errors.tellFindings(reports);
            console.print(reports.text(format));
            console.tell("Nothing was approved.");
            return Outcome.FINDINGS;
        }
        SortedSet<String> orphans = golden.orphans(scope, renditions, files.keySet());
        orphans.forEach(orphan -> differences.add(comparison.orphan(orphan, Optional.empty())));
        differences.forEach(difference -> reports.difference(golden.root(), difference));
        console.print(reports.text(format));
        if (isDry) {
            DryRun.tell(console, golden.root(), files, orphans);
            return Outcome.CLEAN;
        }
        golden.approve(files, orphans);
        console.tell(
                differences.isEmpty()
                        ? Plural.of(files.size(), "golden file was", "golden files were") + " up to date."
                        : "Approved: " + (differences.size() - orphans.size()) + " of "
                                + Plural.of(files.size(), "golden file") + " changed, " + orphans.size()
                                + " removed.");
        return Outcome.CLEAN;
    }
}
