package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.codegen.DslField;
import io.waybill.codegen.DslType;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.schema.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is written differently on kinds: the name, the rest of the metadata, and the fields of the spec. */
public final class Kinds {

    private static final String META = "meta.v1.ObjectMeta";

    private Kinds() {}

    /** The name, where apiVersion and kind are those that the factory sets, and there is metadata. */
    public static Optional<Code> head(Draft draft) {
        Kind kind = draft.type().kind().orElseThrow();
        boolean same = Trees.text(draft.tree(), "apiVersion").equals(Optional.of(kind.apiVersion()))
                && Trees.text(draft.tree(), "kind").equals(Optional.of(kind.name()));
        return draft.mapping("metadata")
                .filter(metadata -> same)
                .map(metadata -> Literals.text(Trees.text(metadata, "name").orElse("")));
    }

    /** Whether a field is the spec, whose fields are set on the kind. */
    public static boolean isSpec(Draft draft, String field) {
        return field.equals("spec") && draft.type().specType().isPresent();
    }

    /** Metadata and spec; false for other fields, and where the setters of the kind cannot say it. */
    public static boolean set(Draft draft, DslField field, Node node) {
        String name = field.field().name();
        if (name.equals("metadata") && node instanceof Mapping metadata) {
            metadata(draft, metadata);
            return true;
        }
        return isSpec(draft, name)
                && node instanceof Mapping spec
                && Trees.keys(spec).size() > 0
                && !isRequired(draft, name)
                && fields(draft, spec, List.of());
    }

    /** A kind that lacks what it requires cannot be asked for it, which its setters do. */
    private static boolean isRequired(Draft draft, String name) {
        return draft.type().factory().fields().stream()
                .anyMatch(field -> field.name().equals(name));
    }

    /** The metadata: by its most used fields where it has no others. */
    public static void metadata(Draft draft, Mapping metadata) {
        boolean named =
                draft.isCovered("apiVersion") && Trees.text(metadata, "name").isPresent();
        boolean plain = Trees.get(metadata, "namespace").isEmpty()
                || Trees.text(metadata, "namespace").isPresent();
        if (named
                && plain
                && metadata.keys().stream().allMatch(List.of("name", "namespace", "labels", "annotations")::contains)
                && isTexts(metadata, "labels")
                && isTexts(metadata, "annotations")) {
            Trees.text(metadata, "namespace")
                    .filter(namespace -> !draft.scope().implies(draft.path(), namespace))
                    .ifPresent(namespace -> draft.headStep("namespace", Literals.text(namespace)));
            Trees.textMap(metadata, "labels")
                    .forEach((key, value) -> draft.headStep("label", Literals.text(key), Literals.text(value)));
            Trees.textMap(metadata, "annotations")
                    .forEach((key, value) -> draft.headStep("annotation", Literals.text(key), Literals.text(value)));
            return;
        }
        draft.headStep("metadata", draft.value(META, "metadata", metadata));
    }

    private static boolean isTexts(Mapping metadata, String key) {
        return Trees.get(metadata, key).isEmpty()
                || !Trees.textMap(metadata, key).isEmpty();
    }

    /** The required fields of a spec, for the factory, if the others can be set on the kind; else all of it. */
    public static Optional<Code> requiredSpec(Draft draft, Node node) {
        if (!(node instanceof Mapping spec)) {
            return Optional.empty();
        }
        String specType = draft.type().specType().orElseThrow();
        List<String> required = draft.writer().type(specType).factory().fields().stream()
                .map(field -> field.name())
                .toList();
        Draft others = draft.copy();
        Scope.Mark mark = draft.scope().mark();
        boolean canBeLeft =
                required.stream().allMatch(field -> Trees.get(spec, field).isPresent());
        if (!canBeLeft || !fields(others, spec, required)) {
            draft.scope().backTo(mark);
            return Optional.of(draft.value(specType, "spec", spec));
        }
        Map<String, Node> kept = new LinkedHashMap<>();
        required.forEach(field -> kept.put(field, Objects.requireNonNull(spec.get(field))));
        Code code = draft.value(specType, "spec", Mapping.of(kept));
        draft.stepsOf(others);
        return Optional.of(code);
    }

    /** Sets the fields of a spec on the kind; false, and nothing set, where that cannot be. */
    public static boolean fields(Draft draft, Mapping spec, List<String> without) {
        DslType type = draft.type();
        List<String> open = new ArrayList<>(Trees.keys(spec));
        open.removeAll(without);
        if (spec.keys().stream().anyMatch(key -> !type.specFields().containsKey(key))) {
            return false;
        }
        Draft steps = draft.ofSpec(spec);
        Scope.Mark mark = draft.scope().mark();
        for (DslField field : type.specFields().values()) {
            String name = field.field().name();
            if (open.contains(name) && !draft.writer().setSpec(steps, field, Objects.requireNonNull(spec.get(name)))) {
                draft.scope().backTo(mark);
                return false;
            }
        }
        draft.stepsOf(steps);
        return true;
    }
}
