package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Arguments;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.FieldSteps;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Kinds;
import io.waybill.blueprint.value.PodVolumes;
import io.waybill.blueprint.value.Scope;
import io.waybill.blueprint.value.Trees;
import io.waybill.codegen.DslField;
import io.waybill.codegen.DslType;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code Deployment.named("mysql", container).replicas(1).nodeSelector("component", "mysql")}. */
final class WorkloadIdiom implements Idiom {

    private static final String POD = "core.v1.PodSpec";
    private static final int MOST_CONTAINERS = 24;

    private final WorkloadFactory kind;

    WorkloadIdiom(WorkloadFactory kind) {
        this.kind = kind;
    }

    @Override
    public void begin(Draft draft) {
        if (Kinds.head(draft).isEmpty() || draft.scope().volumes().isPresent()) {
            return;
        }
        Scope.Mark mark = draft.scope().mark();
        for (boolean mounting : List.of(true, false)) {
            Draft attempt = draft.copy();
            if (begin(attempt, mounting)) {
                draft.start(attempt.started(), "apiVersion", "kind", "spec");
                draft.stepsOf(attempt);
                return;
            }
            draft.scope().backTo(mark);
        }
    }

    private boolean begin(Draft draft, boolean mounting) {
        Optional<Mapping> spec = draft.mapping("spec");
        Optional<Mapping> template = spec.flatMap(found -> only(found, kind.template()));
        Optional<Mapping> pod = template.filter(found -> Trees.hasExactly(found, "metadata", "spec"))
                .flatMap(found -> Trees.mapping(found, "spec"));
        if (pod.isEmpty()) {
            return false;
        }
        FieldPath path = path(draft);
        Optional<PodVolumes> volumes = mounting ? PodVolumes.of(pod.get(), path) : Optional.empty();
        draft.scope().volumes(volumes.filter(PodVolumes::isUsed));
        try {
            return containers(draft, spec.get(), pod.get(), path)
                    && Kinds.fields(draft, spec.get(), covered())
                    && selector(draft, spec.get())
                    && podMetadata(draft, Trees.mapping(template.get(), "metadata"))
                    && podFields(draft, pod.get(), path)
                    && !draft.scope().volumes().map(PodVolumes::isSpoiled).orElse(false);
        } finally {
            draft.scope().volumes(Optional.empty());
        }
    }

    /** The mapping at a path whose steps, except for the first, have no siblings. */
    private static Optional<Mapping> only(Mapping spec, List<String> path) {
        Optional<Mapping> found = Trees.mapping(spec, path.get(0));
        for (String key : path.subList(1, path.size())) {
            found = found.filter(mapping -> Trees.hasExactly(mapping, key))
                    .flatMap(mapping -> Trees.mapping(mapping, key));
        }
        return found;
    }

    private FieldPath path(Draft draft) {
        FieldPath path = draft.path().field("spec");
        for (String key : kind.template()) {
            path = path.field(key);
        }
        return path.field("spec");
    }

    private List<String> covered() {
        List<String> covered = new ArrayList<>(kind.leading());
        covered.add(kind.template().get(0));
        if (kind.selects()) {
            covered.add("selector");
        }
        return covered;
    }

    private boolean containers(Draft draft, Mapping spec, Mapping pod, FieldPath path) {
        List<Code> arguments = new ArrayList<>(List.of(Kinds.head(draft).orElseThrow()));
        for (String field : kind.leading()) {
            Optional<Code> argument = field.equals("restartPolicy")
                    ? Optional.ofNullable(pod.get(field))
                            .flatMap(node -> Arguments.constant(podField(draft, field), node))
                    : Trees.text(spec, field).map(Literals::text);
            if (argument.isEmpty()) {
                return false;
            }
            arguments.add(argument.get());
        }
        List<Mapping> containers = Trees.mappings(pod, "containers");
        for (int i = 0; i < containers.size(); i++) {
            arguments.add(
                    container(draft, containers.get(i), path.field("containers").item(i)));
        }
        draft.start("named", arguments);
        return !containers.isEmpty() && containers.size() <= MOST_CONTAINERS;
    }

    static Code container(Draft draft, Mapping container, FieldPath path) {
        Code code = draft.writer().value("core.v1.Container", container, path, draft.scope());
        boolean isShort = code instanceof Code.Call call && Code.chain(call).size() <= 2;
        String name = Trees.text(container, "name").orElse("container");
        return isShort
                ? code
                : draft.scope()
                        .local(name, draft.writer().type("core.v1.Container").className(), code);
    }

    private boolean selector(Draft draft, Mapping spec) {
        if (!kind.selects()) {
            return true;
        }
        Optional<Mapping> selector = Trees.mapping(spec, "selector");
        if (selector.isEmpty()) {
            return false;
        }
        boolean asMade = Trees.hasExactly(selector.get(), "matchLabels")
                && Trees.textMap(selector.get(), "matchLabels").equals(madeLabels(draft));
        if (!asMade) {
            DslField field = Objects.requireNonNull(draft.type().specFields().get("selector"));
            return new FieldSteps(draft.ofPart(spec, draft.path().field("spec"))).set(field, selector.get());
        }
        return true;
    }

    /** The labels that the factory sets. */
    private static Map<String, String> madeLabels(Draft draft) {
        return Map.of(
                "app",
                Trees.text(draft.mapping("metadata").orElseThrow(), "name").orElse(""));
    }

    private boolean podMetadata(Draft draft, Optional<Mapping> metadata) {
        if (metadata.isEmpty()) {
            return false;
        }
        Map<String, String> labels = new LinkedHashMap<>(Trees.textMap(metadata.get(), "labels"));
        Map<String, String> made = madeLabels(draft);
        boolean keepsMade = labels.entrySet().containsAll(made.entrySet());
        Map<String, String> annotations = Trees.textMap(metadata.get(), "annotations");
        boolean hasAnnotations = Trees.get(metadata.get(), "annotations").isPresent();
        if (keepsMade
                && hasAnnotations != annotations.isEmpty()
                && Trees.hasOnly(metadata.get(), "labels", "annotations")) {
            labels.keySet().removeAll(made.keySet());
            labels.forEach((key, value) -> draft.step("podLabel", Literals.text(key), Literals.text(value)));
            annotations.forEach((key, value) -> draft.step("podAnnotation", Literals.text(key), Literals.text(value)));
            return true;
        }
        draft.step(
                "podMetadata",
                draft.writer()
                        .value("meta.v1.ObjectMeta", metadata.get(), path(draft).field("metadata"), draft.scope()));
        return true;
    }

    private boolean podFields(Draft draft, Mapping pod, FieldPath path) {
        DslType type = draft.writer().type(POD);
        if (!type.fields().keySet().containsAll(pod.keys())) {
            return false;
        }
        for (DslField field : type.fields().values()) {
            String name = field.field().name();
            Node node = Trees.get(pod, name).orElse(null);
            if (node == null || name.equals("containers") || kind.leading().contains(name)) {
                continue;
            }
            if (isHidden(draft.type(), field) || !podField(draft, pod, path, field, node)) {
                return false;
            }
        }
        return true;
    }

    private static boolean podField(Draft draft, Mapping pod, FieldPath path, DslField field, Node node) {
        String name = field.field().name();
        Optional<PodVolumes> volumes = draft.scope().volumes();
        if (name.equals("volumes") && volumes.isPresent()) {
            volumes.get().addTo(draft);
            return true;
        }
        if (name.equals("initContainers") && !Trees.mappings(pod, name).isEmpty()) {
            List<Mapping> containers = Trees.mappings(pod, name);
            for (int i = 0; i < containers.size(); i++) {
                draft.step(
                        "initContainer",
                        container(draft, containers.get(i), path.field(name).item(i)));
            }
            return true;
        }
        return new FieldSteps(draft.ofPart(pod, path)).set(field, node);
    }

    /** Whether the kind has a method of that name that means something else. */
    private static boolean isHidden(DslType kind, DslField podField) {
        return kind.specFields().values().stream()
                .anyMatch(field -> field.method().equals(podField.method())
                        || field.singular().equals(podField.singular())
                                && field.singular().isPresent()
                        || field.singular().equals(Optional.of(podField.method()))
                        || podField.singular().equals(Optional.of(field.method())));
    }

    private static DslField podField(Draft draft, String name) {
        return Objects.requireNonNull(draft.writer().type(POD).fields().get(name));
    }
}
