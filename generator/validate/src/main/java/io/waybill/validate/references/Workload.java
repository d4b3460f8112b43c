package io.waybill.validate.references;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.pod.ControllerLabels;
import io.waybill.kubernetes.pod.ControllerLabels.Extent;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource that makes pods, or is one.
 *
 * @param kind its kind; empty for a custom resource
 * @param resource the resource
 * @param labels the labels of its pods
 * @param podSpec what its pods are
 */
record Workload(Optional<WorkloadKind> kind, TypedObject resource, Map<String, String> labels, TypedObject podSpec) {

    /** The workload that a resource is; empty for other kinds. */
    static Optional<Workload> of(TypedObject resource) {
        return WorkloadKind.named(resource.kindName()).flatMap(kind -> {
            Optional<TypedObject> template = Optional.of(resource);
            for (String field : kind.templatePath()) {
                template = template.flatMap(object -> object.object(field));
            }
            return template.flatMap(pod ->
                    pod.object("spec").map(spec -> new Workload(Optional.of(kind), resource, labels(pod), spec)));
        });
    }

    /** The workload that a custom resource with a template of pods is, as of an Argo Rollout. */
    static Optional<Workload> ofCustom(TypedObject resource) {
        Optional<Mapping> template = resource.mapping().mapping("spec").flatMap(spec -> spec.mapping("template"));
        boolean hasContainers = template.flatMap(pod -> pod.mapping("spec"))
                .filter(spec -> spec.get("containers") instanceof Sequence)
                .isPresent();
        return template.filter(pod -> hasContainers)
                .flatMap(pod -> resource.within(
                        "core.v1.PodTemplateSpec", pod, resource.path("spec").field("template")))
                .flatMap(pod ->
                        pod.object("spec").map(spec -> new Workload(Optional.empty(), resource, labels(pod), spec)));
    }

    private static Map<String, String> labels(TypedObject template) {
        Map<String, String> labels = new HashMap<>();
        template.object("metadata")
                .ifPresent(
                        metadata -> metadata.entries("labels").forEach(label -> labels.put(label.key(), label.text())));
        return labels;
    }

    /** Whether a selector selects pods of it, by the labels of the template and those that its controller adds. */
    boolean isSelectedBy(LabelSelector selector) {
        return selector.labels().entrySet().stream().allMatch(this::mayHave)
                && selector.requirements().stream()
                        .allMatch(requirement ->
                                ControllerLabels.isKnown(requirement.key()) || requirement.holds(labels));
    }

    private boolean mayHave(Map.Entry<String, String> label) {
        String own = labels.get(label.getKey());
        return own != null
                ? own.equals(label.getValue())
                : kind.filter(known ->
                                ControllerLabels.extent(known, resource.mapping(), label.getKey(), label.getValue())
                                        != Extent.NONE)
                        .isPresent();
    }

    /** How messages call it. */
    String title() {
        return Inventory.title(resource);
    }

    List<TypedObject> containers() {
        List<TypedObject> containers = new ArrayList<>(podSpec.objects(PodContainers.INIT));
        containers.addAll(podSpec.objects(PodContainers.REGULAR));
        containers.addAll(podSpec.objects(PodContainers.EPHEMERAL));
        return containers;
    }

    /** The ports of containers that stay, sidecars among them; those of others cannot be reached by name. */
    List<TypedObject> ports() {
        List<TypedObject> running = new ArrayList<>(podSpec.objects(PodContainers.REGULAR));
        podSpec.objects(PodContainers.INIT).stream()
                .filter(container -> container.text("restartPolicy").equals("Always"))
                .forEach(running::add);
        List<TypedObject> ports = new ArrayList<>();
        running.forEach(container -> ports.addAll(container.objects("ports")));
        return ports;
    }
}
