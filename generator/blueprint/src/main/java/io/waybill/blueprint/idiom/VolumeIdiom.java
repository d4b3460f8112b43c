package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Volume.hostPath("data", "/data")} and its like. */
final class VolumeIdiom implements Idiom {

    @Override
    public void begin(Draft draft) {
        Optional<String> name = Trees.text(draft.tree(), "name");
        List<String> sources = Trees.keys(draft.tree()).stream()
                .filter(key -> !key.equals("name"))
                .toList();
        if (name.isEmpty() || sources.size() != 1) {
            return;
        }
        String source = sources.get(0);
        Optional<Mapping> content = draft.mapping(source);
        content.flatMap(mapping -> arguments(draft, source, mapping)).ifPresent(arguments -> {
            List<Code> all = new ArrayList<>(List.of(Literals.text(name.get())));
            all.addAll(arguments);
            draft.start(source, all, "name", source);
        });
    }

    private static Optional<List<Code>> arguments(Draft draft, String source, Mapping content) {
        return switch (source) {
            case "hostPath" ->
                Trees.get(content, "type").isPresent() ? texts(content, "path", "type") : texts(content, "path");
            case "emptyDir" -> content.size() == 0 ? Optional.of(List.of()) : quantity(content);
            case "configMap" -> reference(draft, content, "name", "ConfigMap");
            case "secret" -> reference(draft, content, "secretName", "Secret");
            case "persistentVolumeClaim" -> reference(draft, content, "claimName", "PersistentVolumeClaim");
            case "nfs" -> texts(content, "server", "path");
            default -> Optional.empty();
        };
    }

    private static Optional<List<Code>> texts(Mapping content, String... keys) {
        return Trees.hasExactly(content, keys) && !Trees.textMap(content).isEmpty()
                ? Optional.of(List.of(keys).stream()
                        .map(key -> Literals.text(Trees.text(content, key).orElseThrow()))
                        .toList())
                : Optional.empty();
    }

    private static Optional<List<Code>> quantity(Mapping content) {
        return Trees.hasExactly(content, "sizeLimit")
                ? Trees.text(content, "sizeLimit")
                        .filter(Quantity::isQuantity)
                        .map(text -> List.of(Literals.text(text)))
                : Optional.empty();
    }

    private static Optional<List<Code>> reference(Draft draft, Mapping content, String key, String kind) {
        return Trees.hasExactly(content, key)
                ? Trees.text(content, key)
                        .flatMap(name -> draft.scope().find(kind, name))
                        .map(handle -> List.of(handle.variable()))
                : Optional.empty();
    }
}
