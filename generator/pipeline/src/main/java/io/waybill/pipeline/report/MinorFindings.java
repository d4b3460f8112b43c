package io.waybill.pipeline.report;

import io.waybill.schema.Minor;
import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What several minors have to say of the same resources. */
public final class MinorFindings {

    private final Map<Same, Merged> merged = new LinkedHashMap<>();
    private final Map<Minor, Summary> summaries = new TreeMap<>();

    /** What makes the findings of two minors one. */
    private record Same(Place place, ResourceId resource, String field, RuleId rule, Severity severity) {}

    /** A finding of the first minor that has it, with all that do. */
    record Merged(Finding finding, List<Minor> minors) {}

    /** Adds what one minor says. */
    public void add(Minor minor, Finding finding) {
        Same key = new Same(finding.place(), finding.resource(), finding.field(), finding.rule(), finding.severity());
        List<Minor> minors = merged.computeIfAbsent(key, same -> new Merged(finding, new ArrayList<>())).minors;
        if (!minors.contains(minor)) {
            minors.add(minor);
        }
    }

    /** Adds how much was judged for one minor. */
    public void add(Minor minor, Summary summary) {
        summaries.put(minor, summary);
    }

    /** Tells it all, in the order of the input, and how much was judged for each minor. */
    public void tell(Reports reports) {
        tellFindings(reports);
        reports.minors(this);
    }

    /** Tells the findings, in the order of the input. */
    public void tellFindings(Reports reports) {
        merged.values().forEach(one -> {
            Collections.sort(one.minors);
            reports.finding(one.finding, one.minors);
        });
    }

    /** How much was judged, by minor. */
    Map<Minor, Summary> summaries() {
        return summaries;
    }

    /** The worst that each minor says of a resource with problems, by resource and minor. */
    Map<ResourceId, Map<Minor, Severity>> worst() {
        Map<ResourceId, Map<Minor, Severity>> worst = new LinkedHashMap<>();
        for (Merged one : merged.values()) {
            Map<Minor, Severity> byMinor = worst.computeIfAbsent(one.finding.resource(), resource -> new TreeMap<>());
            one.minors.forEach(minor -> byMinor.merge(minor, one.finding.severity(), (a, b) -> a.isAtLeast(b) ? a : b));
        }
        return worst;
    }
}
