package io.waybill.kubernetes.defaults;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.defaults.Completions.Completion;
import io.waybill.kubernetes.tree.Fields;
import java.util.Map;

/** What is filled into claims. */
final class StorageCompletions {

    static final Map<String, Completion> ALL = Map.of(
            "core.v1.PersistentVolumeClaim", claim -> claim.inside("spec", StorageCompletions::dataSources),
            "policy.v1beta1.PodSecurityPolicySpec", policy -> policy.fill("allowPrivilegeEscalation", true));

    /** The gate AnyVolumeDataSource, on since 1.24. */
    private static final int ANY_SOURCE = 24;

    private StorageCompletions() {}

    /** The two names of the source of the data are one, as long as it lies in the namespace: NormalizeDataSources. */
    private static void dataSources(Draft spec) {
        if (!spec.isFrom(ANY_SOURCE)) {
            return;
        }
        if (spec.get("dataSource") instanceof Mapping source) {
            spec.fill("dataSourceRef", source);
        } else if (spec.get("dataSourceRef") instanceof Mapping source && !Fields.has(source, "namespace")) {
            spec.fill("dataSource", source);
        }
    }
}
