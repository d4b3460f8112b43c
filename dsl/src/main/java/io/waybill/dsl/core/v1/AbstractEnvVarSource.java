package io.waybill.dsl.core.v1;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Sources of an environment variable other than the keys of ConfigMaps and Secrets. */
abstract class AbstractEnvVarSource extends TypedValue<EnvVarSource> {

    AbstractEnvVarSource(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Reads a field of the pod: {@code fieldRef.fieldPath}.
     *
     * @param fieldPath such as {@code status.podIP} or {@code metadata.name}
     */
    public static EnvVarSource field(String fieldPath) {
        return EnvVarSource.of().fieldRef(ObjectFieldSelector.of(fieldPath));
    }

    /**
     * Reads a limit or request of the container: {@code resourceFieldRef.resource}.
     *
     * @param resource such as {@code limits.memory}
     */
    public static EnvVarSource resource(String resource) {
        return EnvVarSource.of().resourceFieldRef(ResourceFieldSelector.of(resource));
    }
}
