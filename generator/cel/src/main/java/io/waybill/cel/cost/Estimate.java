package io.waybill.cel.cost;

/**
 * A range of sizes or costs, which ends where 64 bits end instead of overflowing.
 *
 * @param least the least
 * @param most the most
 */
record Estimate(long least, long most) {

    static final Estimate UNKNOWN = new Estimate(0, Long.MAX_VALUE);
    static final Estimate ZERO = of(0);
    static final Estimate ONE = of(1);

    /** Nothing yet, to which ranges are united. */
    static final Estimate EMPTY = new Estimate(Long.MAX_VALUE, 0);

    static Estimate of(long size) {
        return new Estimate(size, size);
    }

    Estimate plus(Estimate other) {
        return new Estimate(sum(least, other.least), sum(most, other.most));
    }

    Estimate times(Estimate other) {
        return new Estimate(product(least, other.least), product(most, other.most));
    }

    /** The range times a factor, rounded up. */
    Estimate times(double factor) {
        return new Estimate(scaled(least, factor), scaled(most, factor));
    }

    Estimate or(Estimate other) {
        return new Estimate(Math.min(least, other.least), Math.max(most, other.most));
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    static long product(long one, long other) {
        return other != 0 && one > Long.MAX_VALUE / other ? Long.MAX_VALUE : one * other;
    }

    private static long scaled(long size, double factor) {
        return (long) Math.ceil(size * factor);
    }
}
