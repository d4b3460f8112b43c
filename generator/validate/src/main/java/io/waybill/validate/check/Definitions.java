package io.waybill.validate.check;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a cluster has besides the set, definitions of custom resources above all, and what to say of resources that have none. */
final class Definitions {

    private final ServedApi api;
    private final List<Mapping> known = new ArrayList<>();

    Definitions(ServedApi api) {
        this.api = api;
    }

    void add(Mapping resource) {
        known.add(resource);
    }

    /** All that the cluster has besides the set. */
    List<Mapping> all() {
        return known;
    }

    /** Those of some resources; a cluster may have hundreds, and some take long to read. */
    List<Mapping> of(Collection<TypedObject> customResources) {
        Set<List<String>> kinds = customResources.stream()
                .map(resource ->
                        List.of(resource.resource().group(), resource.resource().kind()))
                .collect(Collectors.toSet());
        return known.stream()
                .filter(definition -> kinds.contains(groupAndKind(definition)))
                .toList();
    }

    private static List<String> groupAndKind(Mapping definition) {
        Mapping spec = definition.mapping("spec").orElseGet(Mapping::empty);
        String kind =
                spec.mapping("names").flatMap(names -> names.string("kind")).orElse("");
        return List.of(spec.string("group").orElse(""), kind);
    }

    /** Reports a resource that nothing defines: an error where the cluster is known to have no such kind. */
    void missing(TypedObject customResource) {
        ResourceId id = customResource.resource();
        String name = id.apiVersion() + " " + id.kind();
        if (api.published().covers(id.apiVersion())) {
            customResource.error(
                    Rule.UNKNOWN_KIND,
                    "kind",
                    "The cluster does not serve " + name + ".",
                    "Check the spelling, or validate its CustomResourceDefinition together with it.");
        } else {
            customResource.skipped(
                    Rule.UNKNOWN_KIND,
                    "kind",
                    "No schema of " + name + " is known, so only its metadata was checked.",
                    "Validate its CustomResourceDefinition together with it.");
        }
    }
}
