package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Autoscalers of autoscaling/v1, which have one target for CPU, and later ones with metrics and behaviour, which a server
 * shows in annotations of the first version.
 */
final class FirstAutoscalerConversion {

    private static final String CPU = "targetCPUUtilizationPercentage";
    private static final String METRICS = "autoscaling.alpha.kubernetes.io/metrics";
    private static final String BEHAVIOR = "autoscaling.alpha.kubernetes.io/behavior";

    private FirstAutoscalerConversion() {}

    static Mapping raise(Mapping resource, Conversion.Step step, Notes notes) {
        Mapping annotations = Fields.at(resource, "metadata", "annotations");
        for (String annotation : new String[] {METRICS, BEHAVIOR}) {
            if (Fields.has(annotations, annotation)) {
                notes.decision(
                        annotations,
                        annotation,
                        FieldPath.root().field("metadata").field("annotations"),
                        "The annotation holds metrics or behavior, which " + step.to() + " has in fields of its own.",
                        "Write them into spec.metrics and spec.behavior.");
            }
        }
        return Trees.inSpec(resource, (spec, path) -> {
            Optional<Node> percentage = Trees.value(spec, CPU);
            if (percentage.isEmpty()) {
                return spec.without(CPU);
            }
            Mapping target = Trees.of("type", Scalar.of("Utilization"), "averageUtilization", percentage);
            Mapping cpu = Trees.of("name", Scalar.of("cpu"), "target", target);
            Mapping metric = Trees.of("type", Scalar.of("Resource"), "resource", cpu);
            return Trees.replaced(spec, CPU, Map.of("metrics", Sequence.of(metric)));
        });
    }

    static Mapping lower(Mapping resource, Conversion.Step step, Notes notes) {
        Mapping spec = Fields.at(AutoscalerConversion.lower(resource, step, notes), "spec");
        Optional<Node> percentage = Optional.empty();
        List<Node> others = new ArrayList<>();
        for (Mapping metric : Fields.items(spec, "metrics")) {
            Mapping source = Fields.at(metric, "resource");
            Optional<Node> utilization = Fields.value(source, "targetAverageUtilization");
            boolean isCpu = Fields.textOrEmpty(metric, "type").equals("Resource")
                    && Fields.textOrEmpty(source, "name").equals("cpu")
                    && utilization.isPresent();
            if (isCpu && percentage.isEmpty()) {
                percentage = utilization;
            } else {
                others.add(metric);
            }
        }
        Mapping lowered = spec.without("metrics").without("behavior");
        if (percentage.isPresent()) {
            lowered = lowered.with(CPU, percentage.get());
        }
        Mapping result = resource.with("spec", lowered);
        if (!others.isEmpty()) {
            result = annotated(result, METRICS, JsonText.of(Sequence.of(others.toArray(Node[]::new))));
        }
        return spec.get("behavior") instanceof Mapping behavior
                ? annotated(result, BEHAVIOR, JsonText.of(ScalingBehavior.internal(behavior)))
                : result;
    }

    private static Mapping annotated(Mapping resource, String key, String text) {
        Mapping metadata = Fields.at(resource, "metadata");
        Mapping annotations = Fields.at(metadata, "annotations").withSorted(key, Scalar.of(text));
        return resource.with("metadata", metadata.with("annotations", annotations));
    }
}
