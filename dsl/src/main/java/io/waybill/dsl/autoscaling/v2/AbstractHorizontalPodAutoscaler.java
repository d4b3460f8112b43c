package io.waybill.dsl.autoscaling.v2;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Autoscalers for workloads. */
abstract class AbstractHorizontalPodAutoscaler extends Resource<HorizontalPodAutoscaler> {

    /** Kinds of workloads that have no number of pods to scale. */
    private static final Set<String> NOT_SCALED =
            Set.of("v1 Pod", "apps/v1 DaemonSet", "batch/v1 Job", "batch/v1 CronJob");

    AbstractHorizontalPodAutoscaler(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Begins an autoscaler for a workload, which should not set {@code replicas} itself, or each apply resets what the
     * autoscaler chose; continues with {@code between(3, 12)}: {@code scaleTargetRef}.
     *
     * @param workload a Deployment, a StatefulSet, a ReplicaSet, or a custom resource that can be scaled
     * @throws IllegalArgumentException if it is a DaemonSet, a Job, a CronJob or a Pod, which cannot be scaled
     */
    public static AutoscaledWorkload scaling(Resource<?> workload) {
        if (NOT_SCALED.contains(workload.apiVersion() + " " + workload.kind())) {
            throw new IllegalArgumentException("The " + workload.kind() + " \"" + workload.name()
                    + "\" cannot be scaled; only Deployments, StatefulSets, ReplicaSets and custom resources can");
        }
        return new AutoscaledWorkload(workload);
    }

    /**
     * Adds pods while they use more of the CPU that they request: {@code metrics[].resource}.
     *
     * @param utilization a percentage of the requests, such as {@code percent(70)}
     */
    public HorizontalPodAutoscaler cpu(IntOrString utilization) {
        return resource("cpu", utilization);
    }

    /**
     * Adds pods while they use more of the memory that they request: {@code metrics[].resource}.
     *
     * @param utilization a percentage of the requests, such as {@code percent(80)}
     */
    public HorizontalPodAutoscaler memory(IntOrString utilization) {
        return resource("memory", utilization);
    }

    private HorizontalPodAutoscaler resource(String name, IntOrString utilization) {
        OptionalInt percent = utilization.partOf(100, RoundingMode.HALF_UP);
        if (percent.isEmpty() || !utilization.toString().endsWith("%")) {
            throw new IllegalArgumentException(
                    "Expected a percentage of the requests, such as percent(70), but found " + utilization);
        }
        MetricTarget target = MetricTarget.of(MetricTargetType.UTILIZATION).averageUtilization(percent.getAsInt());
        return self().metric(
                        MetricSpec.of(MetricSourceType.RESOURCE).resource(ResourceMetricSource.named(name, target)));
    }
}
