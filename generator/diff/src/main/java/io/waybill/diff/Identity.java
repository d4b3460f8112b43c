package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.tree.PathFields;

/**
 * What makes two manifests the same object: not the version of its API.
 *
 * @param group the API group; of kinds that moved out of {@code extensions}, the one they moved to
 * @param kind the kind
 * @param namespace the namespace; empty when it is left out
 * @param name the name, or the generateName
 */
record Identity(String group, String kind, String namespace, String name) {

    static Identity of(Mapping resource) {
        String apiVersion = resource.string("apiVersion").orElse("");
        String kind = resource.string("kind").orElse("");
        Mapping metadata = PathFields.mapping(resource, "metadata");
        return new Identity(
                ApiGroup.today(apiVersion, kind),
                kind,
                metadata.string("namespace").orElse(""),
                metadata.string("name")
                        .or(() -> metadata.string("generateName"))
                        .orElse(""));
    }
}
