package io.waybill.kubernetes.reference;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A resource as another one names it.
 *
 * @param kind its kind
 * @param name its name
 */
public record NamedResource(String kind, String name) {

    /** All resources that a resource names, in the order of its text. */
    public static Set<NamedResource> in(Mapping resource) {
        Set<NamedResource> found = new LinkedHashSet<>();
        collect(resource, new ArrayList<>(), found);
        return found;
    }

    private static void collect(Node node, List<String> path, Set<NamedResource> found) {
        if (node instanceof Sequence items) {
            path.add(ReferenceFields.ITEM);
            items.forEach(item -> collect(item, path, found));
            path.remove(path.size() - 1);
        } else if (node instanceof Mapping mapping) {
            for (String key : mapping.keys()) {
                Node value = mapping.get(key);
                if (value instanceof Scalar scalar
                        && scalar.isString()
                        && !scalar.text().isEmpty()) {
                    ReferenceFields.kind(path, key, mapping.string("kind").orElse(""))
                            .ifPresent(kind -> found.add(new NamedResource(kind, scalar.text())));
                } else if (value != null) {
                    path.add(key);
                    collect(value, path, found);
                    path.remove(path.size() - 1);
                }
            }
        }
    }
}
