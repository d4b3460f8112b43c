package io.waybill.dsl.core.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References to a ConfigMap. */
abstract class AbstractConfigMap extends Resource<ConfigMap> {

    AbstractConfigMap(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Refers to the value of a key, for an environment variable: {@code valueFrom.configMapKeyRef}.
     *
     * @throws IllegalArgumentException if this ConfigMap has no such key
     */
    public EnvVarSource key(String key) {
        Keys.require(this, key, self().data().keySet(), self().binaryData().keySet());
        return EnvVarSource.of().configMapKeyRef(ConfigMapKeySelector.of(key).name(name()));
    }
}
