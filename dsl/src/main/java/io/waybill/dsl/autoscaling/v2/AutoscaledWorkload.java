package io.waybill.dsl.autoscaling.v2;

import io.waybill.dsl.Resource;

/** A workload that an autoscaler is made for, until its bounds are given. */
public final class AutoscaledWorkload {

    private final Resource<?> workload;

    AutoscaledWorkload(Resource<?> workload) {
        this.workload = workload;
    }

    /**
     * The autoscaler, with the workload's name: {@code scaleTargetRef}, {@code minReplicas} and {@code maxReplicas}.
     *
     * @param fewest pods, at least 1; 0 needs the feature gate {@code HPAScaleToZero}
     * @param most pods, at least as many as the fewest
     * @throws IllegalArgumentException if there are fewer than 0 pods, or more are required than allowed
     */
    public HorizontalPodAutoscaler between(int fewest, int most) {
        if (fewest < 0 || most < 1 || fewest > most) {
            throw new IllegalArgumentException("Expected bounds such as between(3, 12), but found between(" + fewest
                    + ", " + most + ") for the " + workload.kind() + " \"" + workload.name() + "\"");
        }
        return HorizontalPodAutoscaler.named(
                        workload.name(), HorizontalPodAutoscalerSpec.of(most, CrossVersionObjectReference.to(workload)))
                .minReplicas(fewest);
    }
}
