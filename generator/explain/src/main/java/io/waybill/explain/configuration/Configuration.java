package io.waybill.explain.configuration;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the environment variables and files of containers come from, and whom a change touches.
 *
 * <pre>{@code
 * assertThat(Configuration.of(manifest).usesOf("ConfigMap", "myblog"))
 *         .noneMatch(Use::noticed);
 * }</pre>
 *
 * @param values each variable and file
 * @param uses who uses which ConfigMap and Secret
 */
public record Configuration(List<ConfiguredValue> values, List<Use> uses) {

    /** The configuration of a manifest. */
    public static Configuration of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Configuration of(Inventory inventory) {
        List<ConfiguredValue> values = new ArrayList<>();
        List<Use> uses = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            for (Mapping container : workload.starting()) {
                Sources sources = new Sources(inventory, workload, container, values, uses);
                new Environment(sources).read();
                new Files(sources).read();
            }
        }
        return new Configuration(List.copyOf(values), List.copyOf(uses));
    }

    /** The variables and files of the workloads of that name. */
    public List<ConfiguredValue> of(String workload) {
        return values.stream()
                .filter(value -> value.workload().name().equals(workload))
                .toList();
    }

    /**
     * Who uses a ConfigMap or Secret.
     *
     * @param kind {@code ConfigMap} or {@code Secret}
     */
    public List<Use> usesOf(String kind, String name) {
        return uses.stream().filter(use -> isNamed(use.source(), kind, name)).toList();
    }

    private static boolean isNamed(ResourceRef ref, String kind, String name) {
        return ref.kind().equals(kind) && ref.name().equals(name);
    }
}
