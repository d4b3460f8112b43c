package io.waybill.dekorate;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * fabric8's objects and manifests, one as the other.
 *
 * <p>What fabric8's model of a kind has no field for stays with the object as an additional property. What it cannot
 * represent at all is an empty list or map in a field that may be left out: it is left out.
 */
public final class Fabric8 {

    private Fabric8() {}

    /**
     * The manifest of these objects, in their order.
     *
     * @throws IllegalArgumentException when one cannot be written, or has no apiVersion, kind or name
     */
    public static Manifest manifest(HasMetadata... objects) {
        return manifest(List.of(objects));
    }

    /** As {@link #manifest(HasMetadata...)}. */
    public static Manifest manifest(Collection<? extends HasMetadata> objects) {
        return Manifest.of(objects.stream().map(Fabric8::resource).toList());
    }

    /** As {@link #manifest(HasMetadata...)}, of the items of a list. */
    public static Manifest manifest(KubernetesList list) {
        return manifest(list.getItems());
    }

    /**
     * The resource of an object: the DSL's type for its kind where there is one, else an untyped resource.
     *
     * @throws IllegalArgumentException when the object cannot be written, or has no apiVersion, kind or name
     */
    public static Resource<?> resource(HasMetadata object) {
        try {
            return Resources.of(Fabric8Mapper.instance().tree(object), object);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "fabric8 cannot write the object " + Resources.describe(object) + ": " + e.getMessage(), e);
        }
    }

    /**
     * The objects of a manifest as one list, to hand to a client or a mock server. Declared secrets are not in it: the
     * cluster has them.
     *
     * @throws IllegalArgumentException when fabric8 cannot read a resource
     */
    public static KubernetesList list(Manifest manifest) {
        return new KubernetesListBuilder().withItems(objects(manifest)).build();
    }

    /** As {@link #list}, without a list around them. */
    public static List<HasMetadata> objects(Manifest manifest) {
        return manifest.resources().stream().map(Fabric8::object).toList();
    }

    /**
     * The object of a resource: of fabric8's class for its kind where it has one, else a {@code
     * GenericKubernetesResource}.
     *
     * @throws IllegalArgumentException when fabric8 cannot read the resource
     */
    public static HasMetadata object(Resource<?> resource) {
        return object(resource.tree());
    }

    /**
     * As {@link #object(Resource)}, as fabric8's class.
     *
     * @throws IllegalArgumentException when fabric8 cannot read the resource, or has another class for its kind
     */
    public static <T extends HasMetadata> T object(Resource<?> resource, Class<T> type) {
        HasMetadata object = object(resource);
        if (!type.isInstance(object)) {
            throw new IllegalArgumentException(Resources.describe(resource) + " is a "
                    + object.getClass().getName() + " in fabric8, no " + type.getName());
        }
        return type.cast(object);
    }

    private static HasMetadata object(Mapping tree) {
        try {
            return Fabric8Mapper.instance().object(tree);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(
                    "fabric8 cannot read " + field(e) + " of " + Resources.describe(tree) + ": "
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "fabric8 cannot read " + Resources.describe(tree) + ": " + e.getMessage(), e);
        }
    }

    private static FieldPath field(JsonMappingException e) {
        FieldPath path = FieldPath.root();
        for (JsonMappingException.Reference step : e.getPath()) {
            path = step.getFieldName() == null ? path.item(step.getIndex()) : path.field(step.getFieldName());
        }
        return path;
    }
}
