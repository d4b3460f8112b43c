package io.waybill.explain.capacity;

import io.waybill.explain.cluster.ResourceRef;

/**
 * A pod or claim that a LimitRange or a ResourceQuota refuses, whoever else is there.
 *
 * @param by what refuses it
 * @param who the workload, or the claim
 * @param container the container that is at fault; empty for the pod as a whole
 * @param field what of its resources is at fault, such as {@code limits.cpu}
 * @param why what is wrong
 */
public record Refusal(ResourceRef by, ResourceRef who, String container, String field, String why) {

    /** Such as {@code LimitRange shop/limits refuses Deployment shop/web: container web: it has no limit of cpu}. */
    @Override
    public String toString() {
        String part = who.kind().equals("PersistentVolumeClaim")
                ? ""
                : container.isEmpty() ? "a pod: " : "container " + container + ": ";
        return by + " refuses " + who + ": " + part + why;
    }
}
