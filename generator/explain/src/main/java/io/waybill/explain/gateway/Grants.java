package io.waybill.explain.gateway;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which references from one namespace to another the ReferenceGrants allow (GEP-709). */
final class Grants {

    private static final String GATEWAY = "gateway.networking.k8s.io";

    private final Map<String, List<Item>> byNamespace = new HashMap<>();

    Grants(Inventory inventory) {
        for (Item grant : inventory.ofKind("ReferenceGrant")) {
            byNamespace
                    .computeIfAbsent(grant.ref().namespace(), key -> new ArrayList<>())
                    .add(grant);
        }
    }

    /** Whether a resource of the Gateway API may refer to another of the group {@code ""}. */
    boolean allow(ResourceRef from, ResourceRef to) {
        return from.namespace().equals(to.namespace())
                || byNamespace.getOrDefault(to.namespace(), List.of()).stream()
                        .anyMatch(grant -> allows(grant, from, to));
    }

    private static boolean allows(Item grant, ResourceRef from, ResourceRef to) {
        return Fields.items(grant.spec(), "from").stream().anyMatch(entry -> isFrom(entry, from))
                && Fields.items(grant.spec(), "to").stream().anyMatch(entry -> isTo(entry, to));
    }

    private static boolean isFrom(Mapping entry, ResourceRef from) {
        return Fields.textOrEmpty(entry, "group").equals(GATEWAY)
                && Fields.textOrEmpty(entry, "kind").equals(from.kind())
                && Fields.textOrEmpty(entry, "namespace").equals(from.namespace());
    }

    private static boolean isTo(Mapping entry, ResourceRef to) {
        return Fields.textOrEmpty(entry, "group").isEmpty()
                && Fields.textOrEmpty(entry, "kind").equals(to.kind())
                && Fields.text(entry, "name").filter(name -> !name.isEmpty()).stream()
                        .allMatch(name -> name.equals(to.name()));
    }
}
