package io.waybill.explain.access;

import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roles of a manifest and of every cluster, with the rules that they amount to. */
final class Roles {

    private final Map<ResourceRef, Role> roles = new LinkedHashMap<>();
    private final Map<String, Role> clusterRoles =
            new LinkedHashMap<>(DefaultRoles.all().roles());

    Roles(Inventory inventory) {
        for (Item role : inventory.ofKind("Role")) {
            roles.put(role.ref(), Role.of(role.ref().name(), role.labels(), role.tree()));
        }
        for (Item role : inventory.ofKind("ClusterRole")) {
            clusterRoles.put(role.ref().name(), Role.of(role.ref().name(), role.labels(), role.tree()));
        }
    }

    /** The role that a binding names; empty where neither the manifest nor every cluster has it. */
    Optional<Role> of(Binding binding) {
        return of(binding.roleKind(), binding.role(), binding.namespace());
    }

    Optional<Role> of(String kind, String name, String namespace) {
        return Optional.ofNullable(
                switch (kind) {
                    case "ClusterRole" -> clusterRoles.get(name);
                    case "Role" -> roles.get(new ResourceRef("Role", namespace, name));
                    default -> null;
                });
    }

    /** The rules of a role: its own, or those of all roles that it is made of, which a controller writes over its own. */
    List<AccessRule> rulesOf(Role role) {
        List<AccessRule> rules = new ArrayList<>();
        collect(role, rules, new HashSet<>());
        return rules;
    }

    private void collect(Role role, List<AccessRule> rules, Set<String> seen) {
        if (!seen.add(role.name())) {
            return;
        }
        if (role.aggregated().isEmpty()) {
            rules.addAll(role.rules());
            return;
        }
        clusterRoles.values().stream().filter(role::takes).forEach(part -> collect(part, rules, seen));
    }
}
