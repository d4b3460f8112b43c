package io.waybill.explain.configuration;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.configuration.ConfigurationData;
import io.waybill.kubernetes.configuration.ConfigurationSource;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The container that is read, and the ConfigMaps and Secrets that it may name. */
record Sources(
        Inventory inventory, Workload workload, Mapping container, List<ConfiguredValue> values, List<Use> uses) {

    String containerName() {
        return Fields.textOrEmpty(container, "name");
    }

    ResourceRef ref(ConfigurationSource source) {
        return workload.ref().sibling(source.kind(), source.name());
    }

    Optional<Item> find(ResourceRef ref) {
        return inventory.find(ref);
    }

    /** The keys of a ConfigMap or Secret, sorted. */
    static Set<String> keys(Item item) {
        return ConfigurationData.keys(item.tree());
    }

    /** The value of a key, unless it is secret. */
    static String value(Item item, String key) {
        return ConfigurationData.text(item.ref().kind(), item.tree(), key).orElse("");
    }

    /** Whether the kubelet makes a variable of a key under this name. */
    boolean isVariable(String name) {
        return inventory.isAtLeast(ConfigurationData.ANY_KEY_IS_A_VARIABLE) || ConfigurationData.isVariable(name);
    }

    /** What is wrong with a key that is asked for; empty when nothing is. */
    String problem(ResourceRef ref, String key, boolean optional) {
        Optional<Item> item = find(ref);
        if (item.isPresent() && (key.isEmpty() || keys(item.get()).contains(key))) {
            return "";
        }
        if (item.isEmpty() && inventory.isExpected(ref)) {
            return "";
        }
        String missing = inventory.missing(ref).orElse(ref + " has no key " + key);
        return optional ? missing + "; optional, so left out" : missing + "; the container cannot start without it";
    }

    void value(String name, boolean isFile, String source, String value, String status) {
        values.add(new ConfiguredValue(workload.ref(), containerName(), name, isFile, source, value, status));
    }

    /** Tells that a change of a source touches this container, once for each way. */
    void use(ResourceRef source, String how, boolean noticed, String reason) {
        boolean immutable = find(source)
                .filter(item -> Fields.isTrue(item.tree(), "immutable"))
                .isPresent();
        Use use = new Use(
                source,
                workload.ref(),
                containerName(),
                how,
                noticed && !immutable,
                immutable ? "it is immutable: a change needs another name, and so new pods" : reason);
        int known = Math.max(0, uses.size() - 20);
        if (!uses.subList(known, uses.size()).contains(use)) {
            uses.add(use);
        }
    }
}
