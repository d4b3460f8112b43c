package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code HTTPIngressPath.prefix("/", backend)}. */
final class IngressPathIdiom implements Idiom {

    private static final Map<String, String> FACTORIES =
            Map.of("Prefix", "prefix", "Exact", "exact", "ImplementationSpecific", "implementationSpecific");

    @Override
    public void begin(Draft draft) {
        Optional<String> factory = Trees.text(draft.tree(), "pathType").map(FACTORIES::get);
        Optional<String> path = Trees.text(draft.tree(), "path");
        Optional<Mapping> backend = draft.mapping("backend");
        if (factory.isPresent() && path.isPresent() && backend.isPresent()) {
            draft.start(
                    factory.get(),
                    List.of(
                            Literals.text(path.get()),
                            draft.value("networking.v1.IngressBackend", "backend", backend.get())),
                    "path",
                    "pathType",
                    "backend");
        }
    }
}
