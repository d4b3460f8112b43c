package io.waybill.pipeline.diff;

import io.waybill.diff.ResourceChange;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.rules.FieldOrigin;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.rules.CheckedChange;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.Violation;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Allowances;
import io.waybill.validate.typed.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rules of a project say of changes. */
public final class ChangeFindings {

    private ChangeFindings() {}

    /** The findings about a change. */
    public static List<Finding> of(ProjectRules rules, ResourceChange change) {
        if (rules.active().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        CheckedChange checked = new CheckedChange(view(change.before()), view(change.after()));
        Report report = new Report(
                change.file(),
                0,
                ResourceId.of(change.resource()),
                rules.severities(),
                Allowances.of(change.resource(), rules.severities()));
        report.tell(findings::add);
        for (ManifestRule rule : rules.active()) {
            rule.violations(checked).forEach(violation -> add(rule, violation, change.resource(), report));
        }
        return findings;
    }

    private static Optional<Resource<?>> view(Optional<Mapping> tree) {
        return tree.map(Resource::from);
    }

    private static void add(ManifestRule rule, Violation violation, Mapping resource, Report report) {
        report.add(
                rule,
                violation.isFailure() ? Severity.ERROR : rule.severity(),
                FieldOrigin.of(resource, violation.field()),
                violation.field(),
                violation.message(),
                violation.fix());
    }
}
