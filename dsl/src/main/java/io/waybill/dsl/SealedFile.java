package io.waybill.dsl;

import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.TreeSet;

/** A SealedSecret as kubeseal writes it: its keys are known, and its values are for the cluster only. */
final class SealedFile {

    private SealedFile() {}

    /**
     * The Secret that it becomes.
     *
     * @param file what messages call it
     * @throws IllegalArgumentException unless it is exactly one SealedSecret
     */
    static DeclaredSecret secret(Manifest read, String file) {
        List<Resource<?>> resources = read.resources();
        if (resources.size() != 1 || !isSealed(resources.get(0))) {
            throw new IllegalArgumentException("Expected one SealedSecret of bitnami.com in " + file + ", but found "
                    + resources.stream()
                            .map(resource -> resource.apiVersion() + " " + resource.kind() + " " + resource.name())
                            .toList());
        }
        Resource<?> sealed = resources.get(0);
        Mapping spec = inner(sealed.tree(), "spec");
        Mapping template = inner(spec, "template");
        TreeSet<String> keys = new TreeSet<>(inner(spec, "encryptedData").keys());
        keys.addAll(inner(template, "data").keys());
        String name = inner(template, "metadata").string("name").orElse(sealed.name());
        return DeclaredSecret.madeBy(sealed, name, List.copyOf(keys));
    }

    private static boolean isSealed(Resource<?> resource) {
        return resource.kind().equals("SealedSecret") && resource.apiGroup().equals("bitnami.com");
    }

    private static Mapping inner(Mapping mapping, String field) {
        return mapping.mapping(field).orElse(Mapping.empty());
    }
}
