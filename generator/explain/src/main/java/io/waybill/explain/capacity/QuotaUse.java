package io.waybill.explain.capacity;

/**
 * How much of a quota the manifest uses.
 *
 * @param quota the name of the ResourceQuota
 * @param resource such as {@code requests.cpu} or {@code pods}
 * @param hard how much there is
 * @param atRest how much is used
 * @param atPeak how much is used when everything rolls out at the same time
 * @param fitsAtRest whether there is enough at rest
 * @param fitsAtPeak whether there is enough then; where there is not, rollouts wait until old pods are gone
 */
public record QuotaUse(
        String quota,
        String resource,
        String hard,
        String atRest,
        String atPeak,
        boolean fitsAtRest,
        boolean fitsAtPeak) {}
