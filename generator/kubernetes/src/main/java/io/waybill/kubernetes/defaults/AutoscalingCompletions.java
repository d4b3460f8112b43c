package io.waybill.kubernetes.defaults;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.defaults.Completions.Completion;
import java.util.Map;

/** What is filled into autoscalers. */
final class AutoscalingCompletions {

    static final Map<String, Completion> ALL = Map.of(
            "autoscaling.v2.HorizontalPodAutoscalerSpec", AutoscalingCompletions::spec,
            "autoscaling.v2.HorizontalPodAutoscalerBehavior", AutoscalingCompletions::behavior,
            "autoscaling.v2beta2.HorizontalPodAutoscalerSpec", AutoscalingCompletions::spec,
            "autoscaling.v2beta2.HorizontalPodAutoscalerBehavior", AutoscalingCompletions::behavior,
            "autoscaling.v2beta1.HorizontalPodAutoscalerSpec", AutoscalingCompletions::oldSpec);

    private static final int UTILIZATION = 80;

    private AutoscalingCompletions() {}

    /** SetDefaults_HorizontalPodAutoscaler. */
    private static void spec(Draft spec) {
        Mapping target = Mapping.empty()
                .with("type", Scalar.of("Utilization"))
                .with("averageUtilization", Scalar.of(UTILIZATION));
        spec.fill("metrics", cpu("target", target));
    }

    private static void oldSpec(Draft spec) {
        spec.fill("metrics", cpu("targetAverageUtilization", Scalar.of(UTILIZATION)));
    }

    private static Sequence cpu(String field, Node target) {
        return Sequence.of(Mapping.empty()
                .with("type", Scalar.of("Resource"))
                .with("resource", Mapping.empty().with("name", Scalar.of("cpu")).with(field, target)));
    }

    /** SetDefaults_HorizontalPodAutoscalerBehavior: both directions are there as soon as one is. */
    private static void behavior(Draft behavior) {
        behavior.inside("scaleUp", rules -> {
            rules.fill("stabilizationWindowSeconds", 0);
            rules.fill("selectPolicy", "Max");
            rules.fill("policies", Sequence.of(policy("Pods", 4), policy("Percent", 100)));
        });
        behavior.inside("scaleDown", rules -> {
            rules.fill("selectPolicy", "Max");
            rules.fill("policies", Sequence.of(policy("Percent", 100)));
        });
    }

    private static Mapping policy(String type, long value) {
        return Mapping.empty()
                .with("type", Scalar.of(type))
                .with("value", Scalar.of(value))
                .with("periodSeconds", Scalar.of(15));
    }
}
