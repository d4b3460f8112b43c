package io.waybill.explain.capacity;

import java.util.List;

/**
 * What the workloads of a namespace ask for together.
 *
 * @param namespace the namespace
 * @param podsAtRest how many pods there are
 * @param atRest what they ask for
 * @param podsAtPeak how many there are at most, when everything rolls out at the same time
 * @param atPeak what they ask for then
 * @param quotas how much of each quota that is
 * @param problems what quotas and limit ranges refuse
 */
public record NamespaceCapacity(
        String namespace,
        long podsAtRest,
        Demand atRest,
        long podsAtPeak,
        Demand atPeak,
        List<QuotaUse> quotas,
        List<String> problems) {}
