package io.waybill.explain.capacity;

/** How safe a pod is when its node runs out of something. */
public enum QosClass {
    /** Every container has limits of CPU and memory, and requests as much. */
    GUARANTEED("Guaranteed"),
    /** Some container requests or limits CPU or memory. */
    BURSTABLE("Burstable"),
    /** No container requests or limits CPU or memory. */
    BEST_EFFORT("BestEffort");

    private final String text;

    QosClass(String text) {
        this.text = text;
    }

    /** As Kubernetes writes it. */
    @Override
    public String toString() {
        return text;
    }
}
