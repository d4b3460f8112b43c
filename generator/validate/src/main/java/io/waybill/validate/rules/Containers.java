package io.waybill.validate.rules;

import io.waybill.validate.TypedObject;
import java.util.List;
import java.util.stream.Stream;

/** The containers of a pod, and what decides which rules hold for them. */
final class Containers {

    static final String REGULAR = "containers";
    static final String INIT = "initContainers";
    static final String EPHEMERAL = "ephemeralContainers";

    private Containers() {}

    /** Those that run for long, and those before them. */
    static List<TypedObject> lasting(TypedObject spec) {
        return Stream.of(REGULAR, INIT)
                .flatMap(field -> spec.objects(field).stream())
                .toList();
    }

    /** The containers of all kinds. */
    static List<TypedObject> all(TypedObject spec) {
        return Stream.of(REGULAR, INIT, EPHEMERAL)
                .flatMap(field -> spec.objects(field).stream())
                .toList();
    }

    /** Whether an init container keeps running beside the others. */
    static boolean isSidecar(TypedObject container) {
        return container.text("restartPolicy").equals("Always");
    }

    /** Whether the pod is a resource of its own, and no template of pods to come. */
    static boolean isPod(TypedObject spec) {
        return spec.resource().kind().equals("Pod");
    }
}
