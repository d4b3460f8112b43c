package io.waybill.pipeline.delivery;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.reference.NamedResource;
import io.waybill.validate.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which resources can be applied so that each finds what it names: its namespace, the definition of its kind,
 * and the resources in its fields. What names each other in a circle comes together.
 */
final class ApplyOrder {

    /** A claim may be bound only once a pod uses it, so nothing can wait for one. */
    private static final Set<String> NOT_AWAITED = Set.of("PersistentVolumeClaim");

    private final List<Mapping> trees;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> definitions = new HashMap<>();
    private final int[] steps;

    private ApplyOrder(List<Mapping> trees) {
        this.trees = trees;
        this.steps = new int[trees.size()];
        for (int i = 0; i < trees.size(); i++) {
            Mapping tree = trees.get(i);
            ResourceId id = ResourceId.of(tree);
            places.putIfAbsent(key(id.kind(), id.namespace(), id.name()), i);
            if (id.kind().equals("CustomResourceDefinition")) {
                Mapping spec = tree.mapping("spec").orElseGet(Mapping::empty);
                definitions.put(
                        spec.string("group").orElse("") + " "
                                + spec.mapping("names")
                                        .flatMap(names -> names.string("kind"))
                                        .orElse(""),
                        i);
            }
        }
    }

    /** The step of each resource, in their order; steps are counted from 0, and none is left out. */
    static List<Integer> steps(List<Resource<?>> resources) {
        ApplyOrder order =
                new ApplyOrder(resources.stream().<Mapping>map(Resource::tree).toList());
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            steps.add(order.step(i));
        }
        List<Integer> used = steps.stream().distinct().sorted().toList();
        return steps.stream().map(used::indexOf).toList();
    }

    /** One more than the latest step of what the resource needs. */
    private int step(int place) {
        if (steps[place] == 0) {
            steps[place] = 1; // also what a circle finds when it comes back
            int step = 1;
            for (int needed : needs(place)) {
                step = Math.max(step, step(needed) + 1);
            }
            steps[place] = step;
        }
        return steps[place];
    }

    private List<Integer> needs(int place) {
        Mapping tree = trees.get(place);
        ResourceId id = ResourceId.of(tree);
        List<Integer> needs = new ArrayList<>();
        find("Namespace", "", id.namespace()).ifPresent(needs::add);
        Optional.ofNullable(definitions.get(id.group() + " " + id.kind())).ifPresent(needs::add);
        for (NamedResource named : NamedResource.in(tree)) {
            if (!NOT_AWAITED.contains(named.kind())) {
                find(named.kind(), id.namespace(), named.name()).ifPresent(needs::add);
            }
        }
        needs.removeIf(needed -> needed == place);
        return needs;
    }

    /** In the same namespace, or of no namespace at all. */
    private Optional<Integer> find(String kind, String namespace, String name) {
        return Optional.ofNullable(places.get(key(kind, namespace, name)))
                .or(() -> Optional.ofNullable(places.get(key(kind, "", name))));
    }

    private static String key(String kind, String namespace, String name) {
        return kind + "/" + namespace + "/" + name;
    }
}
