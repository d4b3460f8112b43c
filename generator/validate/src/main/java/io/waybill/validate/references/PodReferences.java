package io.waybill.validate.references;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Optional;

/** What pods name: configuration, secrets, claims, accounts, classes. */
final class PodReferences {

    private final Inventory inventory;
    private final String namespace;

    private PodReferences(Inventory inventory, String namespace) {
        this.inventory = inventory;
        this.namespace = namespace;
    }

    static void check(Inventory inventory) {
        for (Workload workload : inventory.workloads()) {
            new PodReferences(inventory, Inventory.namespace(workload.resource())).check(workload);
        }
        for (TypedObject set : inventory.ofKind("StatefulSet")) {
            set.object("spec").ifPresent(spec -> {
                inventory.require(spec, "serviceName", "Service", Inventory.namespace(set), spec.text("serviceName"));
                spec.objects("volumeClaimTemplates").forEach(claim -> storageClass(inventory, claim));
            });
        }
        for (TypedObject claim : inventory.ofKind("PersistentVolumeClaim")) {
            storageClass(inventory, claim);
        }
    }

    private static void storageClass(Inventory inventory, TypedObject claim) {
        claim.object("spec")
                .ifPresent(spec ->
                        inventory.require(spec, "storageClassName", "StorageClass", "", spec.text("storageClassName")));
    }

    private void check(Workload workload) {
        TypedObject spec = workload.podSpec();
        inventory.require(spec, "serviceAccountName", "ServiceAccount", namespace, spec.text("serviceAccountName"));
        inventory.require(spec, "priorityClassName", "PriorityClass", "", spec.text("priorityClassName"));
        inventory.require(spec, "runtimeClassName", "RuntimeClass", "", spec.text("runtimeClassName"));
        for (TypedObject secret : spec.objects("imagePullSecrets")) {
            inventory.require(secret, "name", "Secret", namespace, secret.text("name"));
        }
        spec.objects("volumes").forEach(this::volume);
        for (TypedObject container : workload.containers()) {
            container.objects("envFrom").forEach(this::envFrom);
            container.objects("env").forEach(this::env);
        }
    }

    private void volume(TypedObject volume) {
        volume.object("configMap").ifPresent(source -> files(source, "name", "ConfigMap"));
        volume.object("secret").ifPresent(source -> files(source, "secretName", "Secret"));
        volume.object("persistentVolumeClaim")
                .ifPresent(source -> inventory.require(
                        source, "claimName", "PersistentVolumeClaim", namespace, source.text("claimName")));
        volume.object("ephemeral")
                .flatMap(ephemeral -> ephemeral.object("volumeClaimTemplate"))
                .ifPresent(claim -> storageClass(inventory, claim));
        volume.object("projected")
                .ifPresent(projected -> projected.objects("sources").forEach(source -> {
                    source.object("configMap").ifPresent(inner -> files(inner, "name", "ConfigMap"));
                    source.object("secret").ifPresent(inner -> files(inner, "name", "Secret"));
                }));
    }

    private void files(TypedObject source, String field, String kind) {
        if (!source.isTrue("optional")) {
            String name = source.text(field);
            Optional<TypedObject> found = inventory.require(source, field, kind, namespace, name);
            source.objects("items").forEach(item -> key(item, kind, name, found));
        }
    }

    private void envFrom(TypedObject source) {
        source.object("configMapRef").ifPresent(inner -> files(inner, "name", "ConfigMap"));
        source.object("secretRef").ifPresent(inner -> files(inner, "name", "Secret"));
    }

    private void env(TypedObject variable) {
        variable.object("valueFrom").ifPresent(from -> {
            from.object("configMapKeyRef").ifPresent(selector -> value(selector, "ConfigMap"));
            from.object("secretKeyRef").ifPresent(selector -> value(selector, "Secret"));
        });
    }

    private void value(TypedObject selector, String kind) {
        if (!selector.isTrue("optional")) {
            String name = selector.text("name");
            key(selector, kind, name, inventory.require(selector, "name", kind, namespace, name));
        }
    }

    private void key(TypedObject selector, String kind, String name, Optional<TypedObject> found) {
        String key = selector.text("key");
        boolean lacks = found.map(object -> !hasKey(object, key))
                .orElseGet(() -> kind.equals("Secret") && inventory.made().lacks(namespace, name, key));
        if (lacks && !key.isEmpty()) {
            selector.warning(
                    Rule.MISSING_REFERENCE,
                    "key",
                    "The " + kind + " " + name + " has no key \"" + key + "\".",
                    "Add the key, or name one that it has.");
        }
    }

    private static boolean hasKey(TypedObject object, String key) {
        return object.hasEntry("data", key) || object.hasEntry("stringData", key) || object.hasEntry("binaryData", key);
    }
}
