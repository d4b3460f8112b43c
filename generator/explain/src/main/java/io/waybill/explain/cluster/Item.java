package io.waybill.explain.cluster;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.Map;
import java.util.Optional;

/**
 * A resource of a manifest.
 *
 * @param ref what it is called
 * @param tree its fields
 */
public record Item(ResourceRef ref, Mapping tree) {

    /** Its {@code spec}; empty where it has none. */
    public Mapping spec() {
        return Fields.at(tree, "spec");
    }

    /** Its labels. */
    public Map<String, String> labels() {
        return Fields.entries(Fields.at(tree, "metadata", "labels"));
    }

    /** One of its annotations. */
    public Optional<String> annotation(String key) {
        return Fields.text(Fields.at(tree, "metadata", "annotations"), key);
    }

    /** Whether it is of the group {@code extensions}, whose defaults were others. */
    public boolean isOfExtensions() {
        return Fields.textOrEmpty(tree, "apiVersion").startsWith("extensions/");
    }
}
