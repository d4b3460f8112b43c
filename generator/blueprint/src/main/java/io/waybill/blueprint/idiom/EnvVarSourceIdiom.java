package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.References;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Optional;

/** {@code EnvVarSource.field("status.podIP")}, and the keys of ConfigMaps and Secrets: {@code settings.key("HOST")}. */
final class EnvVarSourceIdiom implements Idiom {

    @Override
    public void begin(Draft draft) {
        one(draft, "fieldRef", "fieldPath", "field");
        one(draft, "resourceFieldRef", "resource", "resource");
        key(draft, "configMapKeyRef", "ConfigMap");
        key(draft, "secretKeyRef", "Secret");
    }

    private static void one(Draft draft, String field, String inner, String method) {
        draft.mapping(field)
                .filter(reference -> Trees.hasExactly(draft.tree(), field) && Trees.hasExactly(reference, inner))
                .flatMap(reference -> Trees.text(reference, inner))
                .ifPresent(text -> draft.start(method, List.of(Literals.text(text)), field));
    }

    private static void key(Draft draft, String field, String kind) {
        Optional<Mapping> reference = draft.mapping(field)
                .filter(found -> Trees.hasExactly(draft.tree(), field) && Trees.hasExactly(found, "name", "key"));
        Optional<String> key = reference.flatMap(found -> Trees.text(found, "key"));
        Optional<String> name = reference.flatMap(found -> Trees.text(found, "name"));
        if (key.isPresent() && name.isPresent()) {
            draft.scope()
                    .find(handle -> handle.kind().equals(kind)
                            && handle.name().equals(name.get())
                            && References.hasKey(handle, key.get()))
                    .ifPresent(handle -> draft.start(
                            handle.variable()
                                    .then(
                                            "key",
                                            List.of(Literals.text(key.get())),
                                            draft.type().className()),
                            field));
        }
    }
}
