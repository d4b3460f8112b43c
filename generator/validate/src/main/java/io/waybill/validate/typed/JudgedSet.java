package io.waybill.validate.typed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;
import io.waybill.validate.ResourceId;
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

    /**
     * Everything that the cluster will have: what it has besides the set first. Resources that are wrong by themselves are
     * refused, and of those that come twice nobody knows which one counts: a folder may hold the manifests of several
     * clusters.
     */
    public List<Mapping> trees() {
        List<TypedObject> all = new ArrayList<>(resources);
        all.addAll(customResources);
        Map<ResourceId, Long> times = all.stream().collect(groupingBy(ReportedObject::resource, counting()));
        List<Mapping> trees = new ArrayList<>(given);
        all.stream()
                .filter(resource -> !resource.isRefused() && Long.valueOf(1).equals(times.get(resource.resource())))
                .forEach(resource -> trees.add(resource.mapping()));
        return trees;
    }

    /** What a resource was before; null where it is new. */
    public @Nullable Mapping oldOf(TypedObject resource) {
        return old.get(resource);
    }
}
