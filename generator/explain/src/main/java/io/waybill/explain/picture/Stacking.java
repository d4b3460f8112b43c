package io.waybill.explain.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Stacks things in their order, each as near to the place it wants as the others let it.
 *
 * <p>With the sizes of all things above taken from the wanted places, the places must not fall: those that would are
 * pooled, and share their mean.
 */
final class Stacking {

    private final List<Double> above = new ArrayList<>();
    private final List<Pool> pools = new ArrayList<>();
    private double size;

    /** Things that touch each other. */
    private record Pool(int things, double weight, double weighted) {

        double place() {
            return weighted / weight;
        }

        Pool with(Pool below) {
            return new Pool(things + below.things, weight + below.weight, weighted + below.weighted);
        }
    }

    /** Adds a thing below the others. */
    void add(double wanted, double thingSize, double weight) {
        Pool last = new Pool(1, weight, (wanted - size) * weight);
        above.add(size);
        size += thingSize;
        while (!pools.isEmpty() && pools.get(pools.size() - 1).place() > last.place()) {
            last = pools.remove(pools.size() - 1).with(last);
        }
        pools.add(last);
    }

    /** Where each thing begins. */
    List<Double> tops() {
        List<Double> tops = new ArrayList<>();
        for (Pool pool : pools) {
            for (int i = 0; i < pool.things(); i++) {
                tops.add(pool.place() + above.get(tops.size()));
            }
        }
        return tops;
    }
}
