package io.waybill.dsl;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Shape;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** A resource of any kind, whose fields below the metadata are reached by name only. */
public final class UntypedResource extends Resource<UntypedResource> {

    private static final Shape SHAPE = Shape.of("apiVersion", "kind", "metadata");

    private final boolean namespaced;

    private UntypedResource(Mapping tree, boolean namespaced, List<TypedValue<?>> carried) {
        super(tree, carried);
        this.namespaced = namespaced;
    }

    /**
     * A resource with a name.
     *
     * @param namespaced whether objects of this kind live in a namespace
     */
    public static UntypedResource named(String apiVersion, String kind, String name, boolean namespaced) {
        return from(Mapping.ofShape(SHAPE), namespaced).head(apiVersion, kind, name);
    }

    /**
     * A view of a mapping that has apiVersion, kind and metadata.
     *
     * @param namespaced whether objects of this kind live in a namespace
     */
    public static UntypedResource from(Mapping tree, boolean namespaced) {
        return new UntypedResource(tree, namespaced, List.of());
    }

    /** A view of a mapping that stands for another resource, whose containers run the same programs. */
    public static UntypedResource from(Mapping tree, Resource<?> original) {
        return new UntypedResource(tree, original.isNamespaced(), List.copyOf(original.programs()));
    }

    /** Sets a field of the resource itself, such as {@code spec}. */
    public UntypedResource field(String name, Node value) {
        return view(tree().with(name, value), List.of());
    }

    @Override
    public boolean isNamespaced() {
        return namespaced;
    }

    @Override
    protected Shape shape() {
        return SHAPE;
    }

    @Override
    protected UntypedResource view(Mapping newTree, List<TypedValue<?>> newCarried) {
        return new UntypedResource(newTree, namespaced, newCarried);
    }
}
