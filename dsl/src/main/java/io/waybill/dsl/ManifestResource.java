package io.waybill.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One resource of a manifest, to read or to change in its place.
 *
 * @param <T> its kind
 */
public final class ManifestResource<T extends Resource<T>> {

    private final Manifest manifest;
    private final int index;
    private final T resource;

    ManifestResource(Manifest manifest, int index, T resource) {
        this.manifest = manifest;
        this.index = index;
        this.resource = resource;
    }

    /** The resource. */
    public T get() {
        return resource;
    }

    /**
     * The manifest with this resource changed, such as
     * {@code manifest.deployment("web").update(web -> web.replicas(3))}.
     *
     * @param change makes the new resource of the old one
     */
    public Manifest update(UnaryOperator<T> change) {
        List<Resource<?>> all = new ArrayList<>(manifest.resources());
        all.set(index, change.apply(resource));
        return manifest.resources(all);
    }

    /** The manifest without this resource. */
    public Manifest remove() {
        List<Resource<?>> all = new ArrayList<>(manifest.resources());
        all.remove(index);
        return manifest.resources(all);
    }
}
