package io.waybill.pipeline.goal;

import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Together;
import io.waybill.pipeline.report.MinorFindings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what the blueprints of several projects render for one cluster as one set, and reports what none of them has by
 * itself: a host that two claim, a name that two have.
 */
public final class VerifyAggregate {

    private final Console console;

    /** The command, speaking to a console. */
    public VerifyAggregate(Console console) {
        this.console = console;
    }

    /** What makes a finding of one blueprint and of all of them the same. */
    private record Same(ResourceId resource, String field, RuleId rule) {

        static Same of(Finding finding) {
            return new Same(finding.resource(), finding.field(), finding.rule());
        }
    }

    /**
     * Verifies. Environments of one name are one cluster; blueprints without environments are part of each.
     *
     * @param renditions what to render
     * @param failOn the least severity of a finding that makes it fail
     * @param folder the folder to write reports to; empty to write none
     * @throws io.waybill.pipeline.run.UserException when a blueprint fails
     */
    public Outcome run(List<Rendition> renditions, Severity failOn, Optional<Path> folder) {
        List<CheckedRendition<String>> each = CheckedRendition.all(renditions, (rendition, manifest) -> "");
        MinorFindings findings = new MinorFindings();
        Summary summary = Summary.EMPTY;
        boolean failed = false;
        for (CheckedRendition<String> all :
                CheckedRendition.all(Together.of(renditions), (rendition, manifest) -> "")) {
            Rendition together = all.rendition();
            findings.ask(together.api().minor(), together.folder());
            Set<Same> known = known(Together.parts(together, renditions), each);
            for (Finding finding : all.check().findings()) {
                if (!known.contains(Same.of(finding))) {
                    findings.add(together.api().minor(), together.folder(), finding);
                    failed |= finding.fails(failOn);
                }
            }
            summary = summary.plus(all.check().summary());
            console.tell((together.folder().isEmpty() ? "" : together.folder() + ": ")
                    + Plural.of(all.manifest().resources().size(), "resource") + " of " + together.blueprint()
                    + " for Kubernetes " + together.target().kubernetesVersion());
        }
        Reports reports = new Reports();
        findings.tellFindings(reports);
        reports.summary(summary);
        folder.ifPresent(place -> reports.writeTo(place, "verify-aggregate"));
        console.print(reports.text(Format.TEXT));
        return failed ? Outcome.FINDINGS : Outcome.CLEAN;
    }

    private static Set<Same> known(List<Rendition> parts, List<CheckedRendition<String>> each) {
        Set<Same> known = new HashSet<>();
        each.stream()
                .filter(one -> parts.contains(one.rendition()))
                .forEach(one -> one.check().findings().forEach(finding -> known.add(Same.of(finding))));
        return known;
    }
}
