package io.waybill.pipeline.goal;

import io.waybill.dsl.tree.Origin;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Repetition;
import io.waybill.pipeline.golden.GoldenComparison;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.GoldenTexts;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.report.MinorFindings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.InterpolatedMinors;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Renders blueprints, judges them and compares them with their golden files. Changes nothing. */
public final class Verify {

    private final Console console;
    private final boolean shrinks;

    /** The command, speaking to a console. */
    public Verify(Console console) {
        this(console, false);
    }

    private Verify(Console console, boolean shrinks) {
        this.console = console;
        this.shrinks = shrinks;
    }

    /** This command, which removes what is no longer found from the baseline of the project, where it has one. */
    public Verify shrinkingBaseline() {
        return new Verify(console, true);
    }

    /**
     * How to verify.
     *
     * @param golden the folder of the golden files
     * @param scope which golden files must belong to what is rendered
     * @param failOn the least severity of a finding that makes it fail
     * @param format the format of the report on the console
     * @param reports the folder to write reports to
     * @param approveCommand what users type to approve differences
     */
    public record Settings(
            GoldenFolder golden,
            Scope scope,
            Severity failOn,
            Format format,
            Optional<Path> reports,
            String approveCommand) {}

    /**
     * Verifies.
     *
     * @throws UserException when a blueprint fails or golden files cannot be read
     */
    public Outcome run(List<Rendition> renditions, Settings settings) {
        InterpolatedMinors.tell(console, renditions.stream().map(Rendition::api).toList());
        Run run = new Run(settings, renditions);
        List<CheckedRendition<SortedMap<String, String>>> all = CheckedRendition.all(
                renditions, (rendition, manifest) -> GoldenTexts.withResources(settings.golden(), rendition, manifest));
        renditions.stream().limit(1).forEach(one -> one.rules().tellUnmatched(console));
        all.forEach(run::check);
        run.findings.tellFindings(run.reports);
        all.forEach(run::compare);
        run.orphans(renditions);
        run.repeat(all);
        run.reports.summary(run.summary);
        settings.reports().ifPresent(folder -> run.reports.writeTo(folder, "verify"));
        console.print(run.reports.text(settings.format()));
        if (shrinks) {
            renditions.stream()
                    .limit(1)
                    .flatMap(one -> one.rules().known().stream())
                    .forEach(known -> known.shrink(
                            renditions.stream().map(Rendition::environment).toList(), console));
        }
        if (run.reports.hasDifferences()) {
            console.tell("To accept the differences, " + settings.approveCommand() + ".");
        }
        return run.failed || run.reports.hasDifferences() ? Outcome.FINDINGS : Outcome.CLEAN;
    }

    /** What one run has found so far. */
    private final class Run {

        private final Settings settings;
        private final Reports reports = new Reports();
        private final GoldenComparison comparison;
        private final SortedSet<String> rendered = new TreeSet<>();
        private final Map<String, Rendition> byFolder = new HashMap<>();
        private final MinorFindings findings = new MinorFindings();
        private Summary summary = Summary.EMPTY;
        private boolean failed;

        Run(Settings settings, List<Rendition> renditions) {
            this.settings = settings;
            renditions.forEach(rendition -> findings.ask(rendition.api().minor(), rendition.environment()));
            this.comparison = new GoldenComparison(settings.golden());
        }

        void check(CheckedRendition<?> one) {
            for (Finding finding : one.check().findings()) {
                findings.add(one.rendition().api().minor(), one.rendition().environment(), finding);
                failed |= finding.fails(settings.failOn());
            }
            summary = summary.plus(one.check().summary());
        }

        void compare(CheckedRendition<SortedMap<String, String>> one) {
            comparison
                    .of(one.rendition(), one.output())
                    .forEach(difference -> reports.difference(settings.golden().root(), difference));
            rendered.addAll(one.output().keySet());
            byFolder.put(one.rendition().folder(), one.rendition());
        }

        void repeat(List<CheckedRendition<SortedMap<String, String>>> all) {
            for (String difference : Repetition.differences(all)) {
                console.tell("error: " + difference);
                failed = true;
            }
        }

        void orphans(List<Rendition> renditions) {
            for (String orphan : settings.golden().orphans(settings.scope(), renditions, rendered)) {
                reports.difference(settings.golden().root(), comparison.orphan(orphan, manifestOrigin(orphan)));
            }
        }

        /** The Java line that makes the manifest in whose folder a file lies. */
        private Optional<Origin> manifestOrigin(String file) {
            String folder = file.substring(0, file.lastIndexOf('/'));
            return Optional.ofNullable(byFolder.get(folder))
                    .map(rendition -> rendition.tracedManifest().origin());
        }
    }
}
