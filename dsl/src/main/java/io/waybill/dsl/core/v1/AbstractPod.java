package io.waybill.dsl.core.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.meta.v1.ObjectMeta;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Pod as a workload. */
abstract class AbstractPod extends Resource<Pod> implements Workload<Pod> {

    AbstractPod(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Creates a Pod with these containers and the label {@code app}: {@code metadata.labels} and
     * {@code spec.containers}.
     */
    public static Pod named(String name, Container first, Container... more) {
        List<Container> containers = new ArrayList<>(List.of(more));
        containers.add(0, first);
        return Pod.named(name, PodSpec.of(containers)).label("app", name);
    }

    @Override
    public PodSpec podSpec() {
        return self().spec();
    }

    @Override
    public Pod podSpec(PodSpec spec) {
        return self().spec(spec);
    }

    @Override
    public ObjectMeta podMetadata() {
        return metadata();
    }

    @Override
    public Pod podMetadata(ObjectMeta metadata) {
        return metadata(metadata);
    }

    @Override
    public Map<String, String> selectorLabels() {
        return labels();
    }
}
