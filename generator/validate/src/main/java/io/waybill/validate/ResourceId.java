package io.waybill.validate;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.kind.ApiGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is called. A part that is absent is empty.
 *
 * @param apiVersion group and version
 * @param kind the kind
 * @param namespace the namespace
 * @param name the name, or the generateName
 */
public record ResourceId(String apiVersion, String kind, String namespace, String name) {

    /** What something is called that is no resource. */
    public static final ResourceId NONE = new ResourceId("", "", "", "");

    /** What a tree is called. */
    public static ResourceId of(Node node) {
        if (!(node instanceof Mapping mapping)) {
            return NONE;
        }
        Mapping metadata = mapping.mapping("metadata").orElseGet(Mapping::empty);
        return new ResourceId(
                mapping.string("apiVersion").orElse(""),
                mapping.string("kind").orElse(""),
                metadata.string("namespace").orElse(""),
                metadata.string("name")
                        .or(() -> metadata.string("generateName"))
                        .orElse(""));
    }

    /** The API group; empty for the core group. */
    public String group() {
        return ApiGroup.of(apiVersion);
    }

    /** By hand, as {@link #equals}: the one that records get costs every start some milliseconds. */
    @Override
    public int hashCode() {
        return ((apiVersion.hashCode() * 31 + kind.hashCode()) * 31 + namespace.hashCode()) * 31 + name.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceId id
                && name.equals(id.name)
                && namespace.equals(id.namespace)
                && kind.equals(id.kind)
                && apiVersion.equals(id.apiVersion);
    }

    /** {@code apps/v1 Deployment jds/mysql}. */
    @Override
    public String toString() {
        String path = namespace.isEmpty() ? name : namespace + "/" + name;
        return String.join(" ", apiVersion, kind, path).strip();
    }
}
