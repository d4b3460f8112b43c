package io.waybill.rules;

import io.waybill.dsl.core.v1.Container;
import io.waybill.kubernetes.pod.PodContainers;

/** A container of a pod. */
public final class CheckedContainer {

    private final CheckedPod pod;
    private final String field;
    private final Container container;
    private final String path;

    CheckedContainer(CheckedPod pod, String field, Container container, String path) {
        this.pod = pod;
        this.field = field;
        this.container = container;
        this.path = path;
    }

    /** The pod that it is in. */
    public CheckedPod pod() {
        return pod;
    }

    /** The container itself; an ephemeral one has the same fields. */
    public Container get() {
        return container;
    }

    /** Where it is in the resource, such as {@code spec.template.spec.containers[0]}. */
    public String path() {
        return path;
    }

    /** Whether it runs before the others, and ends. */
    public boolean isInit() {
        return field.equals(PodContainers.INIT) && !isSidecar();
    }

    /** Whether it starts before the others, and keeps running. */
    public boolean isSidecar() {
        return field.equals(PodContainers.INIT) && PodContainers.isSidecar(container.tree());
    }

    /** Whether it was added to a pod that runs, to look into it. */
    public boolean isEphemeral() {
        return field.equals(PodContainers.EPHEMERAL);
    }

    /** Whether it runs while the pod does: a container beside others, or a sidecar. */
    public boolean isRunning() {
        return !isInit() && !isEphemeral();
    }
}
