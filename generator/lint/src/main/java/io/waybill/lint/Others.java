package io.waybill.lint;

import io.waybill.dsl.Resource;
import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.tree.Mapping;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.CheckedPod;
import java.util.Optional;
import java.util.stream.Stream;

/** What other resources of a manifest do with pods, in whatever API version they are. */
final class Others {

    private Others() {}

    /** The resources of a kind, in whatever version. */
    static Stream<Resource<?>> ofKind(CheckedManifest manifest, String kind) {
        return manifest.resources().stream()
                .filter(resource -> resource.tree().string("kind").orElse("").equals(kind));
    }

    /** The spec of a resource; empty where it has none. */
    static Mapping spec(Resource<?> resource) {
        return resource.tree().mapping("spec").orElseGet(Mapping::empty);
    }

    /** Whether a budget, a policy or the like selects a pod by a field of its spec. */
    static boolean selects(Resource<?> resource, String field, CheckedPod pod) {
        return resource.namespace().orElse("").equals(pod.namespace())
                && spec(resource)
                        .mapping(field)
                        .map(LabelSelector::from)
                        .filter(pod::isSelectedBy)
                        .isPresent();
    }

    /** What scales the workload of a pod: an autoscaler of any version, or a ScaledObject of KEDA. */
    static Optional<Resource<?>> autoscaler(CheckedManifest manifest, CheckedPod pod) {
        return Stream.concat(ofKind(manifest, "HorizontalPodAutoscaler"), ofKind(manifest, "ScaledObject"))
                .filter(scaler -> isTarget(scaler, pod.resource()))
                .findFirst();
    }

    private static boolean isTarget(Resource<?> scaler, Resource<?> workload) {
        Mapping target = spec(scaler).mapping("scaleTargetRef").orElseGet(Mapping::empty);
        return target.string("name").orElse("").equals(workload.name())
                && target.string("kind").orElse("Deployment").equals(workload.kind())
                && scaler.namespace().equals(workload.namespace());
    }

    /** The pod of a workload that an autoscaler scales. */
    static Optional<CheckedPod> target(CheckedManifest manifest, Resource<?> scaler) {
        return manifest.pods().stream()
                .filter(pod -> isTarget(scaler, pod.resource()))
                .findFirst();
    }

    /** Whether there can be several of a pod at a time. */
    static boolean areSeveral(CheckedManifest manifest, CheckedPod pod) {
        return pod.hasReplicas()
                && (pod.replicas() > 1 || autoscaler(manifest, pod).isPresent());
    }
}
