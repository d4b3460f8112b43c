package io.waybill.dsl.core.v1;

import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.meta.v1.ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A workload that makes its pods from a template.
 *
 * @param <T> the kind itself
 */
public interface TemplateWorkload<T> extends Workload<T> {

    /** The template of its pods. */
    PodTemplateSpec podTemplate();

    /** This workload with another template for its pods. */
    T podTemplate(PodTemplateSpec template);

    @Override
    default PodSpec podSpec() {
        return podTemplate().spec().orElseGet(() -> PodSpec.of(List.of()));
    }

    @Override
    default T podSpec(PodSpec spec) {
        return podTemplate(podTemplate().spec(spec));
    }

    @Override
    default ObjectMeta podMetadata() {
        return podTemplate().metadata().orElseGet(ObjectMeta::of);
    }

    @Override
    default T podMetadata(ObjectMeta metadata) {
        return podTemplate(podTemplate().metadata(metadata));
    }

    @Override
    default Map<String, String> selectorLabels() {
        return podMetadata().labels();
    }

    /** The selector that finds the pods of a workload of this name: {@code matchLabels} with {@code app}. */
    static LabelSelector selectorFor(String name) {
        return LabelSelector.of().matchLabel("app", name);
    }

    /** A template of pods with these containers and the label {@code app}. */
    static PodTemplateSpec templateFor(String name, Container first, Container... more) {
        List<Container> containers = new ArrayList<>();
        containers.add(first);
        containers.addAll(List.of(more));
        return PodTemplateSpec.of().metadata(ObjectMeta.of().label("app", name)).spec(PodSpec.of(containers));
    }
}
