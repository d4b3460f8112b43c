package io.waybill.dsl;

import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ordered set of resources that belong together. */
public final class Manifest {

    private final List<Resource<?>> resources;
    private final List<DeclaredSecret> declaredSecrets;
    private final @Nullable Origin origin;

    private Manifest(List<Resource<?>> resources, List<DeclaredSecret> declaredSecrets) {
        this.origin = Mapping.empty().origin();
        this.resources = List.copyOf(resources);
        this.declaredSecrets = List.copyOf(declaredSecrets);
    }

    /** A manifest of these items. */
    public static Manifest of(ManifestItem... items) {
        return of(Arrays.asList(items));
    }

    /** A manifest of these items. */
    public static Manifest of(Collection<? extends ManifestItem> items) {
        return new Manifest(List.of(), List.of()).and(items, null);
    }

    /**
     * A manifest of a namespace and of items that live in it: the namespace comes first, and namespaced items that name
     * none are put into it.
     */
    public static Manifest in(Namespace namespace, ManifestItem... items) {
        return in(namespace, Arrays.asList(items));
    }

    /** As {@link #in(Namespace, ManifestItem...)}. */
    public static Manifest in(Namespace namespace, Collection<? extends ManifestItem> items) {
        return of(namespace).and(items, namespace.name());
    }

    /** This manifest with more items behind its own. */
    public Manifest with(ManifestItem... items) {
        return with(Arrays.asList(items));
    }

    /** This manifest with more items behind its own. */
    public Manifest with(Collection<? extends ManifestItem> items) {
        return and(items, null);
    }

    private Manifest and(Collection<? extends ManifestItem> items, @Nullable String namespace) {
        List<Resource<?>> allResources = new ArrayList<>(resources);
        List<DeclaredSecret> allSecrets = new ArrayList<>(declaredSecrets);
        for (ManifestItem item : items) {
            if (item instanceof Resource<?> resource) {
                allResources.add(namespace == null ? resource : placed(resource, namespace));
            } else if (item instanceof DeclaredSecret secret) {
                allSecrets.add(namespace == null ? secret : secret.in(namespace));
            }
        }
        return new Manifest(allResources, allSecrets);
    }

    private static Resource<?> placed(Resource<?> resource, String namespace) {
        return resource.isNamespaced() && resource.namespace().isEmpty() ? resource.namespace(namespace) : resource;
    }

    /** The resources, in the order of rendering. */
    public List<Resource<?>> resources() {
        return resources;
    }

    /** The secrets that are not rendered, since the cluster must already have them. */
    public List<DeclaredSecret> declaredSecrets() {
        return declaredSecrets;
    }

    /** The Java line that made this manifest, while tracing. */
    public @Nullable Origin origin() {
        return origin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Manifest manifest
                && resources.equals(manifest.resources)
                && declaredSecrets.equals(manifest.declaredSecrets);
    }

    @Override
    public int hashCode() {
        return resources.hashCode();
    }

    /** The YAML. */
    @Override
    public String toString() {
        StringBuilder yaml = new StringBuilder();
        for (Resource<?> resource : resources) {
            yaml.append(yaml.isEmpty() ? "" : "---\n").append(resource);
        }
        return yaml.toString();
    }
}
