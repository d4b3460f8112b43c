package io.waybill.dsl.value;

/**
 * An amount of a named resource, as containers request it and are limited to it.
 *
 * @param name the resource, such as {@code cpu}
 * @param quantity how much of it
 */
public record ComputeResource(String name, Quantity quantity) {

    /**
     * CPU time.
     *
     * @param quantity in CPUs, such as {@code 50m} or {@code 1.5}
     * @throws IllegalArgumentException when that is not a quantity
     */
    public static ComputeResource cpu(String quantity) {
        return of("cpu", quantity);
    }

    /**
     * CPU time, written to the manifest as a number.
     *
     * @param cpus such as {@code 2} or {@code 0.5}
     * @throws IllegalArgumentException when it is NaN or infinite
     */
    public static ComputeResource cpu(double cpus) {
        return new ComputeResource("cpu", cpus == (long) cpus ? Quantity.of((long) cpus) : Quantity.of(cpus));
    }

    /**
     * Memory.
     *
     * @param quantity in bytes, such as {@code 100Mi}
     * @throws IllegalArgumentException when that is not a quantity
     */
    public static ComputeResource memory(String quantity) {
        return of("memory", quantity);
    }

    /**
     * Local disk that goes with the pod.
     *
     * @param quantity in bytes, such as {@code 2Gi}
     * @throws IllegalArgumentException when that is not a quantity
     */
    public static ComputeResource ephemeralStorage(String quantity) {
        return of("ephemeral-storage", quantity);
    }

    /**
     * Disk of a persistent volume.
     *
     * @param quantity in bytes, such as {@code 10Gi}
     * @throws IllegalArgumentException when that is not a quantity
     */
    public static ComputeResource storage(String quantity) {
        return of("storage", quantity);
    }

    /**
     * Any resource.
     *
     * @param name such as {@code nvidia.com/gpu}, or {@code pods} in a quota
     * @throws IllegalArgumentException when the second argument is not a quantity
     */
    public static ComputeResource of(String name, String quantity) {
        return new ComputeResource(name, Quantity.parse(quantity));
    }
}
