package io.waybill.explain.disruption;

import io.waybill.explain.cluster.ResourceRef;
import java.util.List;

/**
 * What a PodDisruptionBudget allows.
 *
 * @param budget the PodDisruptionBudget
 * @param workloads whose pods it protects
 * @param pods how many pods that are, at rest and where an autoscaler has the fewest
 * @param needed how many of them must stay healthy
 * @param evictsUnhealthy whether pods that are not ready may be evicted even so ({@code AlwaysAllow})
 * @param notes what keeps pods from being evicted
 */
public record Disruption(
        ResourceRef budget,
        List<ResourceRef> workloads,
        long pods,
        long needed,
        boolean evictsUnhealthy,
        List<String> notes) {

    /** How many pods may be evicted at a time while all are healthy. */
    public long allowed() {
        return allowed(pods);
    }

    /** How many pods may be evicted at a time while so many are healthy. */
    public long allowed(long healthy) {
        return pods <= 0 ? 0 : Math.max(0, healthy - needed);
    }

    /**
     * Whether a pod may be evicted.
     *
     * @param isHealthy whether it is ready itself
     * @param healthy how many pods are, this one counted
     */
    public boolean allows(boolean isHealthy, long healthy) {
        boolean isSpare = !isHealthy && (evictsUnhealthy || healthy >= needed && needed > 0);
        return isSpare || allowed(healthy) > 0;
    }
}
