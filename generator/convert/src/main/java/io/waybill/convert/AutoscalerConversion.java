package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The metrics of autoscaling/v2beta1, which have their targets in flat fields, as later versions write them, and back. */
final class AutoscalerConversion {

    private AutoscalerConversion() {}

    static Mapping raise(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inSpec(
                resource,
                (spec, path) -> Trees.inItems(spec, "metrics", path, (metric, at) -> {
                    Mapping raised = Trees.in(metric, "resource", at, (source, field) -> usage(source));
                    raised = Trees.in(raised, "containerResource", at, (source, field) -> usage(source));
                    raised = Trees.in(raised, "pods", at, (source, field) -> pods(source));
                    raised = Trees.in(raised, "object", at, (source, field) -> object(source, field, notes));
                    return Trees.in(raised, "external", at, (source, field) -> external(source));
                }));
    }

    private static Mapping usage(Mapping source) {
        Optional<Node> utilization = Trees.value(source, "targetAverageUtilization");
        Mapping target = utilization.isPresent()
                ? target(source, "Utilization", "averageUtilization", utilization)
                : target(source, "AverageValue", "averageValue", Trees.value(source, "targetAverageValue"));
        return withTarget(source, target, "targetAverageUtilization", "targetAverageValue");
    }

    private static Mapping pods(Mapping source) {
        Mapping target = target(source, "AverageValue", "averageValue", Trees.value(source, "targetAverageValue"));
        return withMetric(withTarget(source, target, "targetAverageValue"), "selector");
    }

    private static Mapping external(Mapping source) {
        Optional<Node> average = Trees.value(source, "targetAverageValue");
        Mapping target = average.isPresent()
                ? target(source, "AverageValue", "averageValue", average)
                : target(source, "Value", "value", Trees.value(source, "targetValue"));
        return withMetric(withTarget(source, target, "targetAverageValue", "targetValue"), "metricSelector");
    }

    private static Mapping object(Mapping source, FieldPath path, Notes notes) {
        Optional<Node> average = Trees.value(source, "averageValue");
        Mapping described = Trees.renamed(source, "target", "describedObject");
        if (average.isPresent() && Trees.has(source, "targetValue")) {
            notes.changed(source, "targetValue", path, "left out, since averageValue was used in its place");
        }
        Mapping target = average.isPresent()
                ? target(source, "AverageValue", "averageValue", average)
                : target(source, "Value", "value", Trees.value(source, "targetValue"));
        return withMetric(withTarget(described, target, "averageValue", "targetValue"), "selector");
    }

    private static Mapping target(Mapping source, String type, String key, Optional<Node> value) {
        return Trees.of("type", Scalar.of(type).at(source.origin()), key, value).at(source.origin());
    }

    /** The target in the place of the first of the flat fields. */
    private static Mapping withTarget(Mapping source, Mapping target, String... flat) {
        Mapping changed = source;
        boolean placed = false;
        for (String key : flat) {
            if (changed.get(key) != null) {
                changed = placed ? changed.without(key) : Trees.replaced(changed, key, Map.of("target", target));
                placed = true;
            }
        }
        return changed;
    }

    private static Mapping withMetric(Mapping source, String selector) {
        Mapping metric = Trees.of("name", source.get("metricName"), "selector", source.get(selector))
                .at(source.origin());
        return source.get("metricName") == null
                ? source
                : Trees.replaced(source, "metricName", Map.of("metric", metric)).without(selector);
    }

    static Mapping lower(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inSpec(
                resource,
                (spec, path) -> Trees.inItems(spec, "metrics", path, (metric, at) -> {
                    Mapping lowered = metric;
                    for (String source : new String[] {"resource", "containerResource", "pods", "object", "external"}) {
                        lowered = Trees.in(lowered, source, at, (mapping, field) -> flat(source, mapping));
                    }
                    return lowered;
                }));
    }

    private static Mapping flat(String kind, Mapping source) {
        Mapping flat = source;
        if (source.get("metric") instanceof Mapping metric) {
            String selector = kind.equals("external") ? "metricSelector" : "selector";
            flat = Trees.replaced(flat, "metric", entries(metric, Map.of("name", "metricName", "selector", selector)));
        }
        boolean object = kind.equals("object");
        if (flat.get("target") instanceof Mapping target) {
            String average = object ? "averageValue" : "targetAverageValue";
            Mapping told = target.without("type");
            if (object && Trees.has(told, "averageValue")) {
                told = Trees.orElse(told, "value", Scalar.of("0"));
            }
            flat = Trees.replaced(
                    flat,
                    "target",
                    entries(
                            told,
                            Map.of(
                                    "averageUtilization", "targetAverageUtilization",
                                    "averageValue", average,
                                    "value", "targetValue")));
        }
        return object ? Trees.renamed(flat, "describedObject", "target") : flat;
    }

    private static Map<String, Node> entries(Mapping mapping, Map<String, String> names) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (String key : mapping.keys()) {
            entries.put(names.getOrDefault(key, key), Objects.requireNonNull(mapping.get(key)));
        }
        return entries;
    }
}
