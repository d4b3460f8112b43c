package io.waybill.validate.rules.support;

import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.List;

/** The containers of a pod, and what decides which rules hold for them. */
public final class Containers {

    /** The field of the containers that do the work. */
    public static final String REGULAR = PodContainers.REGULAR;
    /** The field of the containers that run first. */
    public static final String INIT = PodContainers.INIT;
    /** The field of the containers that are added to a running pod. */
    public static final String EPHEMERAL = PodContainers.EPHEMERAL;

    private Containers() {}

    /** Those that run for long, and those before them. */
    public static List<TypedObject> lasting(TypedObject spec) {
        List<TypedObject> containers = new ArrayList<>(spec.objects(REGULAR));
        containers.addAll(spec.objects(INIT));
        return containers;
    }

    /** The containers of all kinds. */
    public static List<TypedObject> all(TypedObject spec) {
        List<TypedObject> containers = lasting(spec);
        containers.addAll(spec.objects(EPHEMERAL));
        return containers;
    }

    /** Whether an init container keeps running beside the others; a target that drops its restartPolicy has no such. */
    public static boolean isSidecar(TypedObject container) {
        return container.text("restartPolicy").equals("Always");
    }

    /** Whether the pod is a resource of its own, and no template of pods to come. */
    public static boolean isPod(TypedObject spec) {
        return spec.resource().kind().equals("Pod");
    }
}
