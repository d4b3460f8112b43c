package io.waybill.blueprint.idiom;

import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Kinds;
import io.waybill.blueprint.value.References;
import io.waybill.blueprint.value.Trees;
import java.util.List;
import java.util.Map;

/** {@code PodDisruptionBudget.selecting(myblog)}. */
final class DisruptionBudgetIdiom implements Idiom {

    @Override
    public void begin(Draft draft) {
        Map<String, String> labels = Trees.textMap(draft.tree(), "spec", "selector", "matchLabels");
        boolean only = draft.mapping("spec", "selector")
                .filter(selector -> Trees.hasExactly(selector, "matchLabels"))
                .isPresent();
        if (only && Kinds.head(draft).isPresent()) {
            String name =
                    Trees.text(draft.mapping("metadata").orElseThrow(), "name").orElse("");
            draft.scope()
                    .find(handle -> handle.name().equals(name) && References.isSelectedBy(handle, labels))
                    .ifPresent(handle -> {
                        Draft spec = draft.copy();
                        if (Kinds.fields(spec, draft.mapping("spec").orElseThrow(), List.of("selector"))) {
                            draft.start("selecting", List.of(handle.variable()), "apiVersion", "kind", "spec");
                            draft.stepsOf(spec);
                        }
                    });
        }
    }
}
