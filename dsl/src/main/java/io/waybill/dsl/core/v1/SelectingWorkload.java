package io.waybill.dsl.core.v1;

import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.tree.Mapping;
import java.util.Map;
import java.util.Optional;

/**
 * A workload whose selector finds the pods that it makes from its template: the kinds of the group {@code apps}.
 *
 * @param <T> the kind itself
 */
public interface SelectingWorkload<T> extends TemplateWorkload<T> {

    /** Its fields. */
    Mapping tree();

    /** This workload with another {@code spec.template}. */
    T template(PodTemplateSpec template);

    @Override
    default PodTemplateSpec podTemplate() {
        return inSpec("template").map(PodTemplateSpec::from).orElseGet(PodTemplateSpec::of);
    }

    @Override
    default T podTemplate(PodTemplateSpec template) {
        return template(template);
    }

    @Override
    default Map<String, String> selectorLabels() {
        return inSpec("selector")
                .map(LabelSelector::from)
                .orElseGet(LabelSelector::of)
                .matchLabels();
    }

    private Optional<Mapping> inSpec(String field) {
        return tree().mapping("spec").flatMap(spec -> spec.mapping(field));
    }
}
