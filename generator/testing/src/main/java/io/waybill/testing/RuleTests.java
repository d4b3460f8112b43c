package io.waybill.testing;

import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.rules.ManifestRule;
import io.waybill.validate.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Tests of rules, by rule, environment and target. */
final class RuleTests {

    private RuleTests() {}

    static Stream<DynamicNode> of(Collection<ManifestRule> rules, List<Rendition> renditions) {
        Map<String, String> all = new LinkedHashMap<>();
        rules.forEach(rule -> all.put(rule.id(), "error"));
        ProjectRules asked = ProjectRules.of(all, rules);
        List<CheckedRendition<String>> checked = CheckedRendition.all(
                renditions.stream().map(rendition -> rendition.judgedBy(asked)).toList(), (rendition, manifest) -> "");
        List<DynamicNode> nodes = new ArrayList<>();
        for (ManifestRule rule : rules) {
            List<DynamicTest> tests = checked.stream()
                    .map(one -> DynamicTest.dynamicTest(one.rendition().title(), () -> check(rule, one)))
                    .toList();
            nodes.add(DynamicContainer.dynamicContainer(rule.id() + ": " + rule.description(), tests));
        }
        return nodes.stream();
    }

    private static void check(ManifestRule rule, CheckedRendition<String> checked) {
        List<Finding> findings = checked.check().findings().stream()
                .filter(finding -> finding.rule().id().equals(rule.id()))
                .toList();
        if (!findings.isEmpty()) {
            Reports reports = new Reports();
            findings.forEach(reports::finding);
            throw new AssertionError("\n" + reports.text(Format.TEXT));
        }
    }
}
