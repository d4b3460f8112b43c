package io.waybill.dekorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Optional;

/** Resources of trees that were made elsewhere. */
final class Resources {

    private Resources() {}

    static Resource<?> of(Mapping tree, HasMetadata object) {
        for (String key : new String[] {"apiVersion", "kind"}) {
            if (tree.string(key).isEmpty()) {
                throw new IllegalArgumentException(
                        "An object of " + object.getClass().getName() + " has no " + key
                                + "; set it before it becomes a resource:\n" + tree);
            }
        }
        return of(tree);
    }

    /** The resource of a tree that has an apiVersion and a kind: in the DSL's type for the kind where it has one. */
    static Resource<?> of(Mapping tree) {
        return UntypedResource.from(tree, Fabric8Mapper.instance().isNamespaced(tree));
    }

    /** A manifest with other resources, and all else that was said of it. */
    static Manifest in(Manifest manifest, List<Resource<?>> resources) {
        Manifest changed = Manifest.of(resources).with(manifest.declaredSecrets());
        for (String expected : manifest.expected()) {
            int slash = expected.indexOf('/');
            changed = changed.expects(expected.substring(0, slash), expected.substring(slash + 1));
        }
        for (Resource<?> resource : resources) {
            Optional<String> preferred = manifest.preferredApiVersion(resource);
            if (preferred.isPresent()) {
                changed = changed.preferring(preferred.get(), resource);
            }
        }
        return changed;
    }

    static String describe(Resource<?> resource) {
        return describe(resource.tree());
    }

    static String describe(Mapping tree) {
        return tree.string("kind").orElse("a resource without kind") + " "
                + tree.mapping("metadata")
                        .flatMap(metadata -> metadata.string("name"))
                        .orElse("without a name");
    }

    static String describe(HasMetadata object) {
        return object.getKind() + " "
                + (object.getMetadata() == null
                        ? "without metadata"
                        : object.getMetadata().getName());
    }
}
