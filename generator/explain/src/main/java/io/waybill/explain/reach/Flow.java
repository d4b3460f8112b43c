package io.waybill.explain.reach;

import io.waybill.explain.cluster.Answer;

/**
 * Connections that are not denied.
 *
 * @param to where they lead: the pods of a workload, {@code outside} for addresses of no pod, or a block of them
 * @param from where they begin, in words
 * @param ports the ports, such as {@code 5432/TCP, all UDP}
 * @param answer {@code ALLOWED} or {@code UNKNOWN}
 */
public record Flow(String to, String from, String ports, Answer answer) {}
