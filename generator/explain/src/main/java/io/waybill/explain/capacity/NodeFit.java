package io.waybill.explain.capacity;

import io.waybill.explain.cluster.ResourceRef;

/**
 * How many pods of a workload an empty node holds.
 *
 * @param workload the workload
 * @param pods how many fit
 * @param limitedBy the resource that runs out first
 */
public record NodeFit(ResourceRef workload, long pods, String limitedBy) {}
