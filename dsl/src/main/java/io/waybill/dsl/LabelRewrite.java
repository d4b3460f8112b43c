package io.waybill.dsl;

import io.waybill.dsl.core.v1.Workload;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Replaces the label {@code app} of a manifest's pods, wherever they have it and wherever it selects them. */
final class LabelRewrite {

    private static final String APP = "app";

    /** Fields whose selectors find pods. */
    private static final Set<String> POD_SELECTORS = Set.of("selector", "labelSelector", "podSelector");

    private final Set<String> apps = new HashSet<>();
    private final Set<String> namespaces = new HashSet<>();
    private final Map<String, String> selecting;
    private final Map<String, String> all;

    /**
     * @param selecting what selectors ask for beside the name
     * @param all what resources and pods have beside the name
     */
    LabelRewrite(Manifest manifest, Map<String, String> selecting, Map<String, String> all) {
        this.selecting = selecting;
        this.all = all;
        for (Resource<?> resource : manifest.resources()) {
            appOf(resource).ifPresent(apps::add);
            resource.namespace().ifPresent(namespaces::add);
        }
    }

    private static Optional<String> appOf(Resource<?> resource) {
        return resource instanceof Workload<?> workload
                ? Optional.ofNullable(workload.podMetadata().labels().get(APP))
                : Optional.empty();
    }

    /** A resource with the other labels. */
    Resource<?> of(Resource<?> resource) {
        Mapping tree = inside(resource.tree());
        if (resource.kind().equals("Service") || resource.kind().equals("ReplicationController")) {
            tree = withFlatSelector(tree);
        }
        Map<String, String> labels = new LinkedHashMap<>(all);
        labels.put(RecommendedLabels.NAME, appOf(resource).orElse(resource.name()));
        return resource.withTree(labelled(tree, labels));
    }

    private Mapping withFlatSelector(Mapping tree) {
        Optional<Mapping> spec = tree.mapping("spec");
        Optional<Mapping> selector = spec.flatMap(fields -> fields.mapping("selector"));
        return selector.isEmpty()
                ? tree
                : tree.with("spec", spec.orElseThrow().with("selector", renamed(selector.get(), selecting)));
    }

    private static Mapping labelled(Mapping object, Map<String, String> labels) {
        Mapping metadata = object.mapping("metadata").orElse(Mapping.empty());
        Mapping present = metadata.mapping("labels").orElse(Mapping.empty());
        Map<String, Node> sorted = new TreeMap<>();
        present.keys().forEach(key -> sorted.put(key, present.get(key)));
        labels.forEach((key, value) -> sorted.put(key, Scalar.of(value)));
        return object.with("metadata", metadata.with("labels", Mapping.of(sorted)));
    }

    private Mapping inside(Mapping mapping) {
        Mapping changed = mapping;
        for (String key : mapping.keys()) {
            Node value = mapping.get(key);
            Node replaced = value == null || isElsewhere(mapping, key) ? value : replaced(key, value);
            if (replaced != null && replaced != value) {
                changed = changed.with(key, replaced);
            }
        }
        return changed;
    }

    private Node replaced(String key, Node value) {
        if (value instanceof Sequence list) {
            List<Node> items = list.items();
            List<Node> changed = items.stream()
                    .map(item -> item instanceof Mapping mapping ? inside(mapping) : item)
                    .toList();
            return changed.equals(items) ? value : Sequence.of(changed);
        }
        if (value instanceof Scalar scalar) {
            return key.equals("fieldPath") && scalar.text().equals("metadata.labels['app']")
                    ? Scalar.of("metadata.labels['" + RecommendedLabels.NAME + "']")
                    : value;
        }
        if (!(value instanceof Mapping mapping)) {
            return value;
        }
        if (POD_SELECTORS.contains(key)) {
            return selector(mapping);
        }
        if (key.equals("template") && mapping.mapping("spec").isPresent()) {
            Optional<String> app = mapping.mapping("metadata")
                    .flatMap(metadata -> metadata.mapping("labels"))
                    .flatMap(labels -> labels.string(APP));
            Mapping pod = inside(mapping);
            return app.isPresent() ? labelled(pod, all) : pod;
        }
        return key.equals("labels") ? renamed(mapping, selecting) : inside(mapping);
    }

    private Mapping selector(Mapping selector) {
        Mapping changed = selector.mapping("matchLabels")
                .map(labels -> selector.with("matchLabels", renamed(labels, selecting)))
                .orElse(selector);
        Optional<Sequence> expressions = selector.sequence("matchExpressions");
        return expressions.isEmpty()
                ? changed
                : changed.with(
                        "matchExpressions",
                        Sequence.of(expressions.get().items().stream()
                                .map(item -> item instanceof Mapping each ? expression(each) : item)
                                .toList()));
    }

    private Mapping expression(Mapping expression) {
        boolean isOurs = expression.string("key").equals(Optional.of(APP))
                && expression.sequence("values").stream()
                        .flatMap(values -> values.items().stream())
                        .allMatch(value -> value instanceof Scalar app && apps.contains(app.text()));
        return isOurs ? expression.with("key", Scalar.of(RecommendedLabels.NAME)) : expression;
    }

    /** Labels with the name in place of {@code app}, and with what selects the same pods. */
    private Mapping renamed(Mapping labels, Map<String, String> more) {
        Optional<String> app = labels.string(APP).filter(apps::contains);
        if (app.isEmpty()) {
            return labels;
        }
        Mapping changed = labels.without(APP).withSorted(RecommendedLabels.NAME, Scalar.of(app.get()));
        for (Map.Entry<String, String> label : more.entrySet()) {
            changed = changed.withSorted(label.getKey(), Scalar.of(label.getValue()));
        }
        return changed;
    }

    /** Whether a selector is about pods of other namespaces than the manifest's, by what is said beside it. */
    private boolean isElsewhere(Mapping around, String key) {
        if (!POD_SELECTORS.contains(key)) {
            return false;
        }
        Optional<Mapping> selected = around.mapping("namespaceSelector");
        boolean others = around.sequence("namespaces").stream()
                .flatMap(names -> names.items().stream())
                .anyMatch(name -> !(name instanceof Scalar text) || !namespaces.contains(text.text()));
        return others
                || selected.isPresent()
                        && !selected.flatMap(selector -> selector.mapping("matchLabels"))
                                .flatMap(labels -> labels.string("kubernetes.io/metadata.name"))
                                .filter(namespaces::contains)
                                .isPresent();
    }
}
