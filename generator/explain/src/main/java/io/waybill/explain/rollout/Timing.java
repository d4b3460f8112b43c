package io.waybill.explain.rollout;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.tree.Fields;

/**
 * The bounds of time that follow from probes, in seconds. Pulling images and starting programs come on top.
 *
 * @param readyAfter the least time from the start of a pod's containers until it is ready: initial delays and needed
 *     successes of startup and readiness probes
 * @param availableAfter the least time until it counts as available: {@code minReadySeconds} more
 * @param restartedAfter the time after which a container whose liveness or startup probe always fails is restarted; 0
 *     when there is no such probe
 * @param terminationGrace how long a pod may take to stop, {@code terminationGracePeriodSeconds}
 */
public record Timing(long readyAfter, long availableAfter, long restartedAfter, long terminationGrace) {

    static Timing of(Workload workload) {
        long ready = 0;
        long restarted = 0;
        for (Mapping container : workload.running()) {
            long started = success(Fields.at(container, "startupProbe"));
            ready = Math.max(ready, started + success(Fields.at(container, "readinessProbe")));
            long failing = container.mapping("startupProbe").isPresent()
                    ? failure(Fields.at(container, "startupProbe"))
                    : container.mapping("livenessProbe").map(Timing::failure).orElse(0L);
            restarted = failing == 0 ? restarted : restarted == 0 ? failing : Math.min(restarted, failing);
        }
        int minReady = Math.max(0, Fields.number(workload.item().spec(), "minReadySeconds", 0));
        return new Timing(
                ready,
                ready + minReady,
                restarted,
                Fields.number(workload.podSpec(), "terminationGracePeriodSeconds", 30));
    }

    private static long success(Mapping probe) {
        long period = Fields.number(probe, "periodSeconds", 10);
        return Fields.number(probe, "initialDelaySeconds", 0)
                + Math.max(0, Fields.number(probe, "successThreshold", 1) - 1L) * period;
    }

    private static long failure(Mapping probe) {
        long period = Fields.number(probe, "periodSeconds", 10);
        return Fields.number(probe, "initialDelaySeconds", 0)
                + Math.max(0, Fields.number(probe, "failureThreshold", 3) - 1L) * period
                + Fields.number(probe, "timeoutSeconds", 1);
    }
}
