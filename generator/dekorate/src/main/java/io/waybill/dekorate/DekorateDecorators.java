package io.waybill.dekorate;

import io.dekorate.kubernetes.decorator.Decorator;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dekorate's decorators, and those that users wrote for it, on manifests. */
public final class DekorateDecorators {

    private DekorateDecorators() {}

    /**
     * The manifest after these decorators, in the order that their {@code before} and {@code after} ask for. A resource
     * that none of them changes stays the same value.
     *
     * @throws IllegalArgumentException when fabric8 cannot read a resource, or decorators ask to come before one another
     * @throws IllegalStateException when a decorator throws; the message names its class
     */
    public static Manifest apply(Manifest manifest, Decorator<?>... decorators) {
        return apply(manifest, List.of(decorators));
    }

    /** As {@link #apply(Manifest, Decorator...)}. */
    public static Manifest apply(Manifest manifest, Collection<? extends Decorator<?>> decorators) {
        KubernetesListBuilder list = new KubernetesListBuilder(Fabric8.list(manifest));
        Map<Mapping, Resource<?>> unchanged = new HashMap<>();
        List<HasMetadata> undecorated = list.build().getItems();
        for (int i = 0; i < undecorated.size(); i++) {
            unchanged.put(
                    Fabric8.resource(undecorated.get(i)).tree(),
                    manifest.resources().get(i));
        }
        List<Resource<?>> decorated = new ArrayList<>();
        for (HasMetadata object : visited(list, decorators).getItems()) {
            Resource<?> resource = Fabric8.resource(object);
            decorated.add(unchanged.getOrDefault(resource.tree(), resource));
        }
        return manifest.resources(decorated);
    }

    /** The list after these decorators. */
    static KubernetesList visited(KubernetesListBuilder list, Collection<? extends Decorator<?>> decorators) {
        List<String> warnings = QuietLogger.noWarnings();
        KubernetesList decorated = QuietLogger.quietly(warnings, () -> {
            DecoratorOrder.sorted(decorators).forEach(decorator -> visit(list, decorator));
            return list.build();
        });
        if (!warnings.isEmpty()) {
            throw new IllegalArgumentException("Dekorate warns: " + String.join("\n", warnings));
        }
        return decorated;
    }

    private static void visit(KubernetesListBuilder list, Decorator<?> decorator) {
        try {
            list.accept(decorator);
        } catch (RuntimeException e) {
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IllegalStateException(
                    "The decorator " + decorator.getClass().getName() + " failed: " + message, e);
        }
    }
}
