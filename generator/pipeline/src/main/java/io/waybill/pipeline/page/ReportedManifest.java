package io.waybill.pipeline.page;

import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.explain.Explanation;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.validate.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A manifest and what is known of it.
 *
 * @param title what it is called
 * @param kubernetesVersion of its target
 * @param resources its resources
 * @param findings what is wrong with it
 * @param differences how it differs from its golden files; empty where it is not compared
 * @param explanation what a cluster makes of it
 * @param picture the picture as SVG; empty where it has too much for one
 */
public record ReportedManifest(
        String title,
        String kubernetesVersion,
        List<Mapping> resources,
        List<Finding> findings,
        Optional<List<GoldenDifference>> differences,
        Explanation explanation,
        Optional<String> picture) {

    /** Takes copies. */
    public ReportedManifest {
        resources = List.copyOf(resources);
        findings = List.copyOf(findings);
        differences = differences.map(List::copyOf);
    }
}
