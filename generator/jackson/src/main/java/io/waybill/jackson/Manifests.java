package io.waybill.jackson;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Manifests of trees. */
final class Manifests {

    private Manifests() {}

    /** The manifest of a list of resources, of an object of the kind List, or of one resource. */
    static Manifest of(Node node) {
        List<Resource<?>> resources = new ArrayList<>();
        add(node, resources);
        return Manifest.of(resources);
    }

    private static void add(Node node, List<Resource<?>> resources) {
        if (node instanceof Sequence sequence) {
            sequence.forEach(item -> add(item, resources));
            return;
        }
        Mapping mapping = (Mapping) node;
        if (mapping.string("kind").equals(Optional.of("List"))) {
            mapping.sequence("items").ifPresent(items -> add(items, resources));
        } else {
            resources.add(Resource.from(mapping));
        }
    }
}
