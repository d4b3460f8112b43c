package io.waybill.explain.cluster;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.util.Map;
import java.util.TreeMap;

/** A Secret that the cluster has already: its keys are known, its values are not. */
final class DeclaredItem {

    private DeclaredItem() {}

    static Item of(DeclaredSecret secret, String defaultNamespace) {
        Map<String, Scalar> keys = new TreeMap<>();
        secret.keys().forEach(key -> keys.put(key, Scalar.of("")));
        Mapping tree = Mapping.empty().with("data", Mapping.of(keys));
        return new Item(new ResourceRef("Secret", secret.namespace().orElse(defaultNamespace), secret.name()), tree);
    }
}
