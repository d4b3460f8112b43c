package io.waybill.dsl;

import java.util.ArrayList;
import java.util.List;

/** What tells the resources of a manifest apart. */
final class ResourceKeys {

    private ResourceKeys() {}

    /** The kind, the namespace and the name. */
    static String of(Resource<?> resource) {
        return resource.kind() + " "
                + resource.namespace().map(where -> where + "/").orElse("") + resource.name();
    }

    /** The keys of those resources that are meant by one, which may be without the namespace that it was put into. */
    static List<String> in(List<Resource<?>> resources, Resource<?> meant) {
        if (resources.stream().anyMatch(other -> of(other).equals(of(meant)))) {
            return List.of(of(meant));
        }
        return resources.stream()
                .filter(other -> meant.namespace().isEmpty()
                        && other.kind().equals(meant.kind())
                        && other.name().equals(meant.name()))
                .map(ResourceKeys::of)
                .toList();
    }

    /**
     * The keys of all resources that some may mean.
     *
     * @throws IllegalArgumentException when one is not there
     */
    static List<String> all(List<Resource<?>> resources, Resource<?>... some) {
        List<String> keys = new ArrayList<>();
        for (Resource<?> resource : some) {
            List<String> found = in(resources, resource);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("The manifest has no " + of(resource));
            }
            keys.addAll(found);
        }
        return keys;
    }
}
