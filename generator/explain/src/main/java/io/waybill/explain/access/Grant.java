package io.waybill.explain.access;

/**
 * What a binding gives to somebody.
 *
 * @param subject who gets it
 * @param where the namespace; {@code everywhere} for all of the cluster
 * @param verbs what may be done, such as {@code get, list}
 * @param what with which resources or paths
 * @param through the binding and the role
 * @param power what else follows from it, such as that others can be impersonated; empty for nothing
 */
public record Grant(String subject, String where, String verbs, String what, String through, String power) {}
