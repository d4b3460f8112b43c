package io.waybill.explain.capacity;

/**
 * What is requested, and what may be used.
 *
 * @param requests what nodes set aside
 * @param limits what may be used at most; a resource that is missing has no limit
 */
public record Demand(Amounts requests, Amounts limits) {

    /** Nothing. */
    public static final Demand NONE = new Demand(Amounts.NONE, Amounts.NONE);

    /** Both together. */
    public Demand plus(Demand other) {
        return new Demand(requests.plus(other.requests), limits.plus(other.limits));
    }

    /** So many times as much. */
    public Demand times(long factor) {
        return new Demand(requests.times(factor), limits.times(factor));
    }

    Demand max(Demand other) {
        return new Demand(requests.max(other.requests), limits.max(other.limits));
    }
}
