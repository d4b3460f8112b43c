package io.waybill.explain.network;

import io.waybill.explain.cluster.ResourceRef;

/**
 * The DNS names of the pods of a StatefulSet, which has the headless Service that it names.
 *
 * @param workload the StatefulSet, or the Pod
 * @param service the Service that the names belong to
 * @param first the full name of the first pod, such as {@code web-0.nginx.default.svc.cluster.local}
 * @param last the full name of the last one
 * @param count how many there are
 * @param problem why the names do not resolve; empty when they do
 */
public record PodNames(ResourceRef workload, String service, String first, String last, int count, String problem) {

    /** Whether this is the name of one of these pods. */
    public boolean contains(String fullName) {
        int dash = first.indexOf('.');
        int dot = fullName.indexOf('.');
        if (count == 0 || dot < 0 || !fullName.substring(dot).equals(first.substring(dash))) {
            return false;
        }
        return fullName.equals(first) || ordinal(fullName) >= ordinal(first) && ordinal(fullName) <= ordinal(last);
    }

    private long ordinal(String fullName) {
        String host = fullName.substring(0, fullName.indexOf('.'));
        String prefix = workload.name() + "-";
        String digits = host.startsWith(prefix) ? host.substring(prefix.length()) : "";
        return digits.matches("0|[1-9][0-9]{0,9}") ? Long.parseLong(digits) : Long.MIN_VALUE;
    }
}
