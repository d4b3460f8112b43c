package io.waybill.explain.capacity;

/**
 * How many nodes of a size the pods at rest need.
 *
 * @param least so many at least; 0 where a pod fits on none
 * @param enough so many are enough, when the largest pods are placed first; 0 where nobody worked it out
 */
public record NodeCount(long least, long enough) {}
