package io.waybill.dekorate;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;

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
        return Resource.from(tree);
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
