package io.waybill.validate.rules.workloads;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.value.Quantity;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.ReferenceRules;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Locale;

/** Metrics of autoscalers: of each type its own source, and in it a target to reach. */
final class MetricRules {

    private static final List<String> SOURCES = List.of("object", "external", "pods", "resource", "containerResource");

    private MetricRules() {}

    static void check(TypedObject spec) {
        List<TypedObject> metrics = spec.objects("metrics");
        metrics.forEach(MetricRules::metric);
        Long least = spec.number("minReplicas");
        boolean wakes = metrics.stream()
                .map(metric -> metric.text("type"))
                .anyMatch(type -> type.equals("Object") || type.equals("External"));
        if (least != null && least == 0 && !wakes && !spec.typeName().contains(".v1.")) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    "metrics",
                    "Without pods there are no metrics of pods, so nothing would make the autoscaler start one.",
                    "Add a metric of type Object or External, or set minReplicas to 1.");
        }
    }

    private static void metric(TypedObject metric) {
        metric.require("type", "Use one of Object, Pods, Resource, ContainerResource and External.");
        String type = metric.text("type");
        String expected = type.isEmpty() ? "" : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        if (SOURCES.contains(expected)) {
            metric.require(expected, "Describe the metric there.");
        }
        List<String> present = SOURCES.stream().filter(metric::has).toList();
        present.stream()
                .filter(source -> present.size() > 1 && !source.equals(expected))
                .forEach(source -> metric.error(
                        Rule.ONE_OF,
                        source,
                        "\"" + source + "\" is set, but the metric is of type " + type + ".",
                        "Remove it."));
        present.stream().limit(1).forEach(source -> metric.object(source).ifPresent(found -> source(found, source)));
    }

    private static void source(TypedObject source, String name) {
        boolean isOld = source.typeName().contains(".v2beta1.");
        if (name.equals("resource")) {
            source.require("name", "Name the resource, such as cpu.");
        } else if (name.equals("containerResource")) {
            containerResource(source);
        } else if (name.equals("object")) {
            TypedObject described = source.objectOrEmpty(isOld ? "target" : "describedObject");
            ReferenceRules.kindAndName(described);
            AutoscalerRules.apiVersion(described);
        }
        boolean hasMetric = !name.endsWith("esource");
        if (isOld) {
            if (hasMetric) {
                oldMetric(source);
            }
            oldTarget(source, name);
        } else {
            if (hasMetric) {
                TypedObject metric = source.objectOrEmpty("metric");
                if (metric.require("name", "Name the metric.")) {
                    Format.PATH_SEGMENT.check(metric, "name");
                }
            }
            target(source.objectOrEmpty("target"), name);
        }
    }

    private static void containerResource(TypedObject source) {
        if (source.require("name", "Name the resource, such as cpu.")
                && source.isAtLeast(Behaviour.CONTAINER_METRICS_ARE_NAMED)
                && !isResourceOfContainers(source.text("name"))) {
            source.error(
                    Rule.INVALID_FORMAT,
                    "name",
                    "\"" + source.text("name") + "\" is not a resource of containers.",
                    "Use cpu, memory, ephemeral-storage, one that begins with \"hugepages-\", or a qualified name.");
        }
        if (source.require("container", "Name the container.")) {
            Format.DNS_LABEL.check(source, "container");
        }
    }

    private static boolean isResourceOfContainers(String name) {
        boolean isOwn = List.of("cpu", "memory", "ephemeral-storage").contains(name) || name.startsWith("hugepages-");
        return Format.QUALIFIED_NAME.fits(name) && (isOwn || name.contains("/"));
    }

    private static void oldMetric(TypedObject source) {
        FieldPath path = source.path("metric").field("name");
        String name = source.text("metricName");
        if (name.isEmpty()) {
            source.errorAt(Rule.REQUIRED, path, "metricName", "The metric has no name.", "Set metricName.");
        } else if (!Format.PATH_SEGMENT.fits(name)) {
            source.errorAt(
                    Rule.INVALID_FORMAT,
                    path,
                    "metricName",
                    Format.PATH_SEGMENT.message(name),
                    Format.PATH_SEGMENT.rule());
        }
    }

    private static void target(TypedObject target, String name) {
        target.require("type", "Use one of Utilization, Value and AverageValue.");
        positive(target, "value", target.path("value"));
        positive(target, "averageValue", target.path("averageValue"));
        Ranges.atLeast(target, "averageUtilization", 1);
        needed(target, target.path(), name, new Amounts("value", "averageValue", "averageUtilization"));
    }

    /** The names of the amounts in the type at hand; they are reported under those of the newest one. */
    private record Amounts(String value, String average, String utilization) {}

    private static void oldTarget(TypedObject source, String name) {
        FieldPath target = source.path("target");
        Amounts amounts = switch (name) {
            case "object" -> new Amounts("targetValue", "averageValue", "");
            case "external" -> new Amounts("targetValue", "targetAverageValue", "");
            default -> new Amounts("", "targetAverageValue", "targetAverageUtilization");
        };
        positive(source, amounts.value, target.field("value"));
        positive(source, amounts.average, target.field("averageValue"));
        Long utilization = source.number(amounts.utilization);
        if (utilization != null && utilization < 1) {
            source.errorAt(
                    Rule.OUT_OF_RANGE,
                    target.field("averageUtilization"),
                    amounts.utilization,
                    "\"" + amounts.utilization + "\" is " + utilization + ", but must be 1 or more.",
                    "Write a number that is 1 or more.");
        }
        needed(source, target, name, amounts);
    }

    private static void positive(TypedObject object, String field, FieldPath path) {
        if (object.hasSome(field)
                && Quantity.parse(object.text(field).strip()).amount().signum() <= 0) {
            object.errorAt(
                    Rule.OUT_OF_RANGE,
                    path,
                    field,
                    "\"" + field + "\" is " + object.text(field) + ", but must be more than 0.",
                    "Write an amount above 0.");
        }
    }

    private static void needed(TypedObject object, FieldPath target, String name, Amounts amounts) {
        boolean hasValue = object.has(amounts.value);
        boolean hasAverage = object.has(amounts.average);
        boolean hasUtilization = object.has(amounts.utilization);
        switch (name) {
            case "pods" -> missing(object, hasAverage, target.field("averageValue"), amounts.average);
            case "resource", "containerResource" -> {
                missing(object, hasAverage || hasUtilization, target.field("averageUtilization"), amounts.utilization);
                two(object, hasAverage && hasUtilization, target.field("averageValue"), amounts.average);
            }
            case "external" -> {
                missing(object, hasValue || hasAverage, target.field("averageValue"), amounts.average);
                two(object, hasValue && hasAverage, target.field("value"), amounts.value);
            }
            default -> missing(object, hasValue || hasAverage, target.field("averageValue"), amounts.average);
        }
    }

    private static void missing(TypedObject object, boolean isThere, FieldPath path, String field) {
        if (!isThere) {
            object.errorAt(Rule.REQUIRED, path, field, "The metric has no target to reach.", "Set " + field + ".");
        }
    }

    private static void two(TypedObject object, boolean areTwo, FieldPath path, String field) {
        if (areTwo) {
            object.errorAt(
                    Rule.ONE_OF,
                    path,
                    field,
                    "The metric has two targets, but can have one.",
                    "Remove one of the two.");
        }
    }
}
