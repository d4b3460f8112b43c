package io.waybill.validate.references;

import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A resource that makes pods, or is one.
 *
 * @param resource the resource
 * @param labels the labels of its pods
 * @param podSpec what its pods are
 */
record Workload(TypedObject resource, Map<String, String> labels, TypedObject podSpec) {

    /** The workload that a resource is; empty for other kinds. */
    static Optional<Workload> of(TypedObject resource) {
        Optional<TypedObject> pod = switch (resource.kindName()) {
            case "Pod" -> Optional.of(resource);
            case "Deployment", "ReplicaSet", "ReplicationController", "StatefulSet", "DaemonSet", "Job" ->
                resource.object("spec").flatMap(spec -> spec.object("template"));
            case "CronJob" ->
                resource.object("spec")
                        .flatMap(spec -> spec.object("jobTemplate"))
                        .flatMap(template -> template.object("spec"))
                        .flatMap(spec -> spec.object("template"));
            default -> Optional.empty();
        };
        return pod.flatMap(
                template -> template.object("spec").map(spec -> new Workload(resource, labels(template), spec)));
    }

    private static Map<String, String> labels(TypedObject template) {
        Map<String, String> labels = new HashMap<>();
        template.object("metadata")
                .ifPresent(
                        metadata -> metadata.entries("labels").forEach(label -> labels.put(label.key(), label.text())));
        return labels;
    }

    /** How messages call it. */
    String title() {
        return Inventory.title(resource);
    }

    List<TypedObject> containers() {
        List<TypedObject> containers = new ArrayList<>(podSpec.objects("initContainers"));
        containers.addAll(podSpec.objects("containers"));
        containers.addAll(podSpec.objects("ephemeralContainers"));
        return containers;
    }

    /** The ports of containers that stay, sidecars among them. */
    List<TypedObject> ports() {
        List<TypedObject> ports = new ArrayList<>();
        containers().forEach(container -> ports.addAll(container.objects("ports")));
        return ports;
    }
}
