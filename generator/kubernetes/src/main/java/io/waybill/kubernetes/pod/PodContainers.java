package io.waybill.kubernetes.pod;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.kubernetes.tree.Part;
import java.util.ArrayList;
import java.util.List;

/** The containers of a pod, by the spec of the pod. */
public final class PodContainers {

    /** The field of the containers that run side by side. */
    public static final String REGULAR = "containers";

    /** The field of the containers that run before, one after the other, and of the sidecars among them. */
    public static final String INIT = "initContainers";

    /** The field of the containers that are added to a pod that runs, to look into it. */
    public static final String EPHEMERAL = "ephemeralContainers";

    /** The fields of the containers that a pod starts with. */
    public static final List<String> STARTED = List.of(REGULAR, INIT);

    private PodContainers() {}

    /** The containers that run side by side. */
    public static List<Mapping> regular(Mapping podSpec) {
        return Fields.items(podSpec, REGULAR);
    }

    /** The containers that run before, one after the other; those that are always restarted go on as sidecars. */
    public static List<Mapping> init(Mapping podSpec) {
        return Fields.items(podSpec, INIT);
    }

    /** Whether an init container is a sidecar: it starts in its turn, and keeps running. */
    public static boolean isSidecar(Mapping initContainer) {
        return Fields.textOrEmpty(initContainer, "restartPolicy").equals("Always");
    }

    /** The sidecars. */
    public static List<Mapping> sidecars(Mapping podSpec) {
        return init(podSpec).stream().filter(PodContainers::isSidecar).toList();
    }

    /** What runs while the pod does: the containers, then the sidecars. */
    public static List<Mapping> running(Mapping podSpec) {
        List<Mapping> running = regular(podSpec);
        running.addAll(sidecars(podSpec));
        return running;
    }

    /** All of them with their places: the init containers, the containers, and the ephemeral ones. */
    public static List<Part> all(Part podSpec) {
        List<Part> all = new ArrayList<>(podSpec.items(INIT));
        all.addAll(podSpec.items(REGULAR));
        all.addAll(podSpec.items(EPHEMERAL));
        return all;
    }
}
