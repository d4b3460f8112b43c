package io.waybill.validate.references;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;

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
            set.object("spec")
                    .ifPresent(spec -> inventory.require(
                            spec, "serviceName", "Service", Inventory.namespace(set), spec.text("serviceName")));
        }
        for (TypedObject claim : inventory.ofKind("PersistentVolumeClaim")) {
            claim.object("spec")
                    .ifPresent(spec -> inventory.require(
                            spec, "storageClassName", "StorageClass", "", spec.text("storageClassName")));
        }
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
        volume.object("projected")
                .ifPresent(projected -> projected.objects("sources").forEach(source -> {
                    source.object("configMap").ifPresent(inner -> files(inner, "name", "ConfigMap"));
                    source.object("secret").ifPresent(inner -> files(inner, "name", "Secret"));
                }));
    }

    private void files(TypedObject source, String field, String kind) {
        if (!source.isTrue("optional")) {
            inventory
                    .require(source, field, kind, namespace, source.text(field))
                    .ifPresent(found -> source.objects("items").forEach(item -> key(item, found)));
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
            inventory
                    .require(selector, "name", kind, namespace, selector.text("name"))
                    .ifPresent(found -> key(selector, found));
        }
    }

    private static void key(TypedObject selector, TypedObject found) {
        String key = selector.text("key");
        boolean has =
                found.hasEntry("data", key) || found.hasEntry("stringData", key) || found.hasEntry("binaryData", key);
        if (!has && !key.isEmpty()) {
            selector.warning(
                    Rule.MISSING_REFERENCE,
                    "key",
                    "The " + found.kindName() + " " + Inventory.name(found) + " has no key \"" + key + "\".",
                    "Add the key, or name one that it has.");
        }
    }
}
