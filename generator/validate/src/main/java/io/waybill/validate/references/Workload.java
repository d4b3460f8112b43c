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
 */
record Workload(Optional<WorkloadKind> kind, TypedObject resource, Map<String, String> labels) {

    /** The workload that a resource is; empty for other kinds. */
    static Optional<Workload> of(TypedObject resource) {
        Optional<WorkloadKind> kind = WorkloadKind.named(resource.kindName());
        return kind.flatMap(known -> resource.objectAt(known.templatePath()))
                .filter(pod -> pod.object("spec").isPresent())
                .map(pod -> new Workload(kind, resource, labels(pod)));
    }

    /** The workload that a custom resource with a template of pods is, as of an Argo Rollout. */
    static Optional<Workload> ofCustom(TypedObject resource) {
        return customTemplate(resource)
                .filter(pod -> pod.object("spec").isPresent())
                .map(pod -> new Workload(Optional.empty(), resource, labels(pod)));
    }

    private static Optional<TypedObject> customTemplate(TypedObject resource) {
        Optional<Mapping> template = resource.mapping().mapping("spec").flatMap(spec -> spec.mapping("template"));
        boolean hasContainers = template.flatMap(pod -> pod.mapping("spec"))
                .filter(spec -> spec.get("containers") instanceof Sequence)
                .isPresent();
        return template.filter(pod -> hasContainers)
                .flatMap(pod -> resource.within(
                        "core.v1.PodTemplateSpec", pod, resource.path("spec").field("template")));
    }

    /** What its pods are. It is looked up anew, since what is kept of very many workloads must be little. */
    TypedObject podSpec() {
        return kind.map(known -> resource.objectAt(known.templatePath()))
                .orElseGet(() -> customTemplate(resource))
                .flatMap(pod -> pod.object("spec"))
                .orElseThrow();
    }

    private static Map<String, String> labels(TypedObject template) {
        Map<String, String> labels = new HashMap<>();
        template.object("metadata")
                .ifPresent(
                        metadata -> metadata.entries("labels").forEach(label -> labels.put(label.key(), label.text())));
        return Map.copyOf(labels);
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
        TypedObject spec = podSpec();
        List<TypedObject> containers = new ArrayList<>(spec.objects(PodContainers.INIT));
        containers.addAll(spec.objects(PodContainers.REGULAR));
        containers.addAll(spec.objects(PodContainers.EPHEMERAL));
        return containers;
    }

    /** The ports of containers that stay, sidecars among them; those of others cannot be reached by name. */
    List<TypedObject> ports() {
        TypedObject spec = podSpec();
        List<TypedObject> running = new ArrayList<>(spec.objects(PodContainers.REGULAR));
        spec.objects(PodContainers.INIT).stream()
                .filter(container -> container.text("restartPolicy").equals("Always"))
                .forEach(running::add);
        List<TypedObject> ports = new ArrayList<>();
        running.forEach(container -> ports.addAll(container.objects("ports")));
        return ports;
    }
}
