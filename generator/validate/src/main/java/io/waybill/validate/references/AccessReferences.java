package io.waybill.validate.references;

import io.waybill.validate.typed.TypedObject;

/** The roles and accounts of bindings. */
final class AccessReferences {

    private AccessReferences() {}

    static void check(Inventory inventory) {
        inventory.ofKind("RoleBinding").forEach(binding -> check(inventory, binding));
        inventory.ofKind("ClusterRoleBinding").forEach(binding -> check(inventory, binding));
    }

    private static void check(Inventory inventory, TypedObject binding) {
        String namespace = Inventory.namespace(binding);
        binding.object("roleRef").ifPresent(role -> {
            String kind = role.text("kind");
            if (kind.equals("Role") || kind.equals("ClusterRole")) {
                inventory.require(role, "name", kind, kind.equals("Role") ? namespace : "", role.text("name"));
            }
        });
        for (TypedObject subject : binding.objects("subjects")) {
            if (subject.text("kind").equals("ServiceAccount")) {
                String of = subject.hasSome("namespace") ? subject.text("namespace") : namespace;
                inventory.require(subject, "name", "ServiceAccount", of, subject.text("name"));
            }
        }
    }
}
