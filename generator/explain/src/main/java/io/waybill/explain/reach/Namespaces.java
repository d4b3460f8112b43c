package io.waybill.explain.reach;

import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of namespaces. Those that a manifest does not make have, beside their name, labels that nobody here knows.
 * Every namespace has its name as a label since 1.21.
 */
record Namespaces(Inventory inventory) {

    private static final String NAME = "kubernetes.io/metadata.name";

    Labels labels(String namespace) {
        Optional<Item> made = inventory.find(new ResourceRef("Namespace", "", namespace));
        Map<String, String> labels = new HashMap<>(made.map(Item::labels).orElse(Map.of()));
        labels.put(NAME, namespace);
        return made.isPresent() ? Labels.exactly(labels) : Labels.atLeast(labels);
    }
}
