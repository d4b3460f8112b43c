package io.waybill.dsl.core.v1;

import io.waybill.dsl.meta.v1.ObjectMeta;
import java.util.Map;

/**
 * A kind that runs pods: Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob, or a Pod itself. The fields of
 * its pods can be set on it.
 *
 * @param <T> the kind itself
 */
public interface Workload<T> extends PodSpecFields<T> {

    /** The metadata of its pods. */
    ObjectMeta podMetadata();

    /** This workload with other metadata for its pods. */
    T podMetadata(ObjectMeta metadata);

    /** The labels by which a Service or another resource selects its pods. */
    Map<String, String> selectorLabels();

    /** Adds a label to its pods: {@code metadata.labels} of the pod template. */
    default T podLabel(String key, String value) {
        return podMetadata(podMetadata().label(key, value));
    }

    /** Adds an annotation to its pods: {@code metadata.annotations} of the pod template. */
    default T podAnnotation(String key, String value) {
        return podMetadata(podMetadata().annotation(key, value));
    }

    /** Runs its pods as a ServiceAccount: {@code spec.serviceAccountName} of the pod template. */
    default T serviceAccount(ServiceAccount account) {
        return podSpec(podSpec().serviceAccountName(account.name()));
    }

    /**
     * Replaces its pods when the data of a ConfigMap change, by an annotation of the pods that says what the data are: a
     * hash at {@code checksum/configmap-<name>}. Call it with the ConfigMap as it is rendered.
     */
    default T rollOnChangeOf(ConfigMap settings) {
        return podAnnotation(DataHash.annotation(settings), DataHash.of(settings));
    }

    /**
     * Sets what the restricted level of the Pod Security Standards asks of pods, and keeps the rest of their security
     * contexts: {@code securityContext.runAsNonRoot: true}, {@code securityContext.seccompProfile.type: RuntimeDefault},
     * and what {@link Container#restricted()} sets in each container and init container. The image has to run as another
     * user than root.
     */
    default T restricted() {
        PodSpec spec = podSpec();
        PodSecurityContext context = spec.securityContext().orElseGet(PodSecurityContext::of);
        PodSpec restricted = spec.securityContext(
                        context.runAsNonRoot(true).seccompProfile(SeccompProfile.of("RuntimeDefault")))
                .containers(
                        spec.containers().stream().map(Container::restricted).toList());
        return podSpec(
                spec.initContainers().isEmpty()
                        ? restricted
                        : restricted.initContainers(spec.initContainers().stream()
                                .map(Container::restricted)
                                .toList()));
    }
}
