package io.waybill.validate.references;

import io.waybill.validate.TypedObject;
import io.waybill.validate.TypedValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return template.object("metadata").stream()
                .flatMap(metadata -> metadata.entries("labels").stream())
                .collect(Collectors.toMap(TypedValue::key, TypedValue::text, (a, b) -> b));
    }

    /** How messages call it. */
    String title() {
        return Inventory.title(resource);
    }

    List<TypedObject> containers() {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(list -> podSpec.objects(list).stream())
                .toList();
    }

    /** The ports of containers that stay, sidecars among them. */
    List<TypedObject> ports() {
        return containers().stream()
                .flatMap(container -> container.objects("ports").stream())
                .toList();
    }
}
