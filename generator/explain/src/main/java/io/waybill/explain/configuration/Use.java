package io.waybill.explain.configuration;

import io.waybill.explain.cluster.ResourceRef;

/**
 * A workload that a changed ConfigMap or Secret touches.
 *
 * @param source the ConfigMap or Secret
 * @param workload the workload
 * @param container the container; empty where the pod itself uses it
 * @param how such as {@code environment} or {@code volume}
 * @param noticed whether running pods notice a change without a restart
 * @param reason why, or when
 */
public record Use(
        ResourceRef source, ResourceRef workload, String container, String how, boolean noticed, String reason) {}
