package io.waybill.explain.capacity;

import io.waybill.explain.cluster.ResourceRef;

/**
 * Where a workload stands when the memory of a node runs out.
 *
 * @param rank 1 for the pods that go first
 * @param workload the workload
 * @param qos the QoS class of its pods
 * @param priority the priority of its pods
 * @param reason why it stands there
 */
public record Eviction(int rank, ResourceRef workload, QosClass qos, int priority, String reason) {}
