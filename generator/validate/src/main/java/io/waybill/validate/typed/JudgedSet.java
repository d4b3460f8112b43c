package io.waybill.validate.typed;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All resources of a set, once every one has been seen, with what the cluster has besides.
 *
 * @param api what the cluster serves
 * @param resources those whose types are right, in their order
 * @param customResources those of kinds that are not built in, of which only the metadata is known to be right
 * @param given what the cluster has besides the set, of which nothing is reported
 * @param old what resources of the set were before, by the very objects; others are new
 */
public record JudgedSet(
        ServedApi api,
        List<TypedObject> resources,
        List<TypedObject> customResources,
        List<Mapping> given,
        Map<TypedObject, Mapping> old) {

    /** Everything that the cluster will have: what it has besides the set first. */
    public List<Mapping> trees() {
        List<Mapping> trees = new ArrayList<>(given);
        resources.forEach(resource -> trees.add(resource.mapping()));
        customResources.forEach(resource -> trees.add(resource.mapping()));
        return trees;
    }

    /** What a resource was before; null where it is new. */
    public @Nullable Mapping oldOf(TypedObject resource) {
        return old.get(resource);
    }
}
