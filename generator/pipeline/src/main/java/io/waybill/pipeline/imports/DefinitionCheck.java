package io.waybill.pipeline.imports;

import io.waybill.crd.Problem;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.input.ReadResource;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.target.Schemas;
import io.waybill.validate.Finding;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether API servers take definitions of custom resources; each is judged by the newest that serve its version. */
public final class DefinitionCheck {

    /** The last minor that serves {@code apiextensions.k8s.io/v1beta1}. */
    private static final Target LAST_WITH_BETA = Target.kubernetes("1.21");

    private DefinitionCheck() {}

    /** What is wrong with definitions, and what may be. */
    public static List<Finding> findings(List<ReadResource> definitions) {
        Schemas schemas = new Schemas();
        List<Finding> findings = new ArrayList<>();
        for (Target target : List.of(Target.newest(), LAST_WITH_BETA)) {
            Validator validator =
                    new Validator(schemas.of(target), ApiRules.ALL, Severities.of(Map.of()), findings::add);
            definitions.stream()
                    .filter(definition -> isBeta(definition.tree()) == target.equals(LAST_WITH_BETA))
                    .forEach(definition ->
                            validator.validate(definition.tree(), definition.source(), definition.document()));
            validator.finish(Set.of());
        }
        return findings;
    }

    private static boolean isBeta(Mapping tree) {
        return tree.string("apiVersion").equals(Optional.of("apiextensions.k8s.io/v1beta1"));
    }

    /** The findings as text. */
    public static String text(List<Finding> findings) {
        Reports reports = new Reports();
        findings.forEach(reports::finding);
        return findings.isEmpty() ? "" : reports.text(Format.TEXT);
    }

    public static boolean fails(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.fails(Severity.ERROR));
    }

    /** A problem as one line. */
    public static String line(Problem problem) {
        return (problem.origin() == null ? "" : problem.origin() + ": ")
                + "CustomResourceDefinition " + problem.definition() + ": " + problem.field() + ": "
                + problem.message() + ".";
    }
}
