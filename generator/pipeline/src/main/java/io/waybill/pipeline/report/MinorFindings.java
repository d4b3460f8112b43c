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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What several minors and environments have to say of the same resources: each mistake once, with those that have it.
 *
 * <p>Two findings of one environment are the same mistake when they are at one place, of one field and rule; what minors
 * say of it may differ in words. Two environments have the same mistake when they also agree in the words: what depends on
 * the environment is told for each.
 */
public final class MinorFindings {

    private final Map<Same, Merged> merged = new LinkedHashMap<>();
    private final Map<Minor, Summary> summaries = new TreeMap<>();
    private final Set<Minor> asked = new LinkedHashSet<>();
    private final Set<String> environments = new LinkedHashSet<>();

    /** What makes the findings of two minors one. */
    private record Same(
            String environment, Place place, ResourceId resource, String field, RuleId rule, Severity severity) {}

    /** A finding of the first minor that has it, with all that do. */
    record Merged(Finding finding, String environment, List<Minor> minors) {}

    /** What makes the findings of two environments one; a resource may be in a namespace for each. */
    private record Shared(
            Place place,
            ResourceId resource,
            String field,
            RuleId rule,
            Severity severity,
            String message,
            List<Minor> minors) {

        static Shared of(Merged one) {
            Finding finding = one.finding;
            Place place = finding.place();
            ResourceId id = finding.resource();
            return new Shared(
                    new Place(place.line() == 0 ? "" : place.file(), 0, place.line(), place.column()),
                    new ResourceId(id.apiVersion(), id.kind(), "", id.name()),
                    finding.field(),
                    finding.rule(),
                    finding.severity(),
                    finding.message(),
                    one.minors);
        }
    }

    /**
     * Says that a minor is asked about an environment, whether or not it finds something.
     *
     * @param environment the blueprint and its environment
     */
    public void ask(Minor minor, String environment) {
        asked.add(minor);
        environments.add(environment);
    }

    /** Adds what one minor says. */
    public void add(Minor minor, Finding finding) {
        add(minor, "", finding);
    }

    /** Adds what one minor says of an environment. */
    public void add(Minor minor, String environment, Finding finding) {
        Same key = new Same(
                environment, finding.place(), finding.resource(), finding.field(), finding.rule(), finding.severity());
        List<Minor> minors =
                merged.computeIfAbsent(key, same -> new Merged(finding, environment, new ArrayList<>())).minors;
        if (!minors.contains(minor)) {
            minors.add(minor);
        }
    }

    /** Adds how much was judged for one minor. */
    public void add(Minor minor, Summary summary) {
        asked.add(minor);
        summaries.put(minor, summary);
    }

    /** Reports all of it, in the order of the input, and how much was validated for each minor. */
    public void tell(Reports reports) {
        tellFindings(reports);
        reports.minors(this);
    }

    /** Tells the findings, in the order of the input. */
    public void tellFindings(Reports reports) {
        merged.values().forEach(one -> Collections.sort(one.minors));
        for (List<Merged> same : shared()) {
            Merged first = same.get(0);
            FoundIn where = new FoundIn(
                    asked.size() > 1 ? first.minors : List.of(),
                    environments.size() > 1
                            ? same.stream().map(Merged::environment).toList()
                            : List.of());
            reports.finding(first.finding, where);
        }
    }

    /** The findings that environments have in common; two of one environment are two mistakes. */
    private List<List<Merged>> shared() {
        List<List<Merged>> groups = new ArrayList<>();
        Map<Shared, List<Merged>> open = new LinkedHashMap<>();
        for (Merged one : merged.values()) {
            Shared key = Shared.of(one);
            List<Merged> group = open.get(key);
            if (group == null || group.stream().anyMatch(other -> other.environment.equals(one.environment))) {
                group = new ArrayList<>();
                groups.add(group);
                open.put(key, group);
            }
            group.add(one);
        }
        return groups;
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
