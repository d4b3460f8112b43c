package io.waybill.blueprint;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.List;

/** The items of lists, which stand in a manifest for themselves. */
final class Lists {

    private Lists() {}

    /**
     * Adds a resource, or the items of a list.
     *
     * @throws IllegalArgumentException when it is no resource
     */
    static void flatten(Mapping document, List<Mapping> all) {
        String kind = Versions.kind(document);
        if (Versions.apiVersion(document).isEmpty() || kind.isEmpty()) {
            throw new IllegalArgumentException(
                    "What begins at " + document.origin() + " is no resource: it has no apiVersion or no kind");
        }
        List<Node> items = Trees.items(document, "items");
        if (!kind.endsWith("List") || document.get("items") == null) {
            all.add(document);
            return;
        }
        for (Node item : items) {
            if (!(item instanceof Mapping mapping)) {
                throw new IllegalArgumentException("An item of the list at " + document.origin() + " is no resource");
            }
            flatten(mapping, all);
        }
    }
}
