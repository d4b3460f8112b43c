package io.waybill.blueprint;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.kind.ResourceLists;
import java.util.List;

/** The items of lists, each of which is a resource of a manifest. */
final class Lists {

    private Lists() {}

    /**
     * Adds a resource, or the items of a list.
     *
     * @throws IllegalArgumentException if it is not a resource
     */
    static void flatten(Mapping document, List<Mapping> all) {
        String kind = Versions.kind(document);
        if (Versions.apiVersion(document).isEmpty() || kind.isEmpty()) {
            throw new IllegalArgumentException("The document at " + document.origin()
                    + " is not a Kubernetes resource: apiVersion or kind is missing");
        }
        if (!ResourceLists.isList(document)) {
            all.add(document);
            return;
        }
        for (Node item : ResourceLists.items(document)) {
            if (!(item instanceof Mapping mapping)) {
                throw new IllegalArgumentException(
                        "An item of the list at " + document.origin() + " is not a Kubernetes resource");
            }
            flatten(mapping, all);
        }
    }
}
