package io.waybill.routes.convert;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.kind.ApiGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Ingresses became.
 *
 * @param gateways the Gateways, one for each namespace with Ingresses
 * @param resources the routes and policies of each Ingress; none of a canary, which is in those of its main Ingress
 * @param notes what became of what, Ingress by Ingress
 */
public record Conversion(Map<String, Mapping> gateways, Map<ResourceRef, List<Mapping>> resources, List<Note> notes) {

    private static final Set<String> GROUPS = Set.of("networking.k8s.io", "extensions");

    /** Whether a resource is an Ingress. */
    public static boolean isIngress(Mapping tree) {
        return tree.string("kind").filter("Ingress"::equals).isPresent()
                && tree.string("apiVersion")
                        .filter(version -> GROUPS.contains(ApiGroup.of(version)))
                        .isPresent();
    }

    /** A manifest with these resources in place of its Ingresses. */
    public Manifest in(Manifest before) {
        List<Resource<?>> all = new ArrayList<>();
        for (Resource<?> resource : before.resources()) {
            if (!isIngress(resource.tree())) {
                all.add(resource);
            }
        }
        gateways.values().forEach(tree -> all.add(UntypedResource.from(tree, true)));
        resources.values().stream().flatMap(List::stream).forEach(tree -> all.add(UntypedResource.from(tree, true)));
        return before.resources(all);
    }
}
