package io.waybill.lint;

import io.waybill.dsl.core.v1.PodSecurityContext;
import io.waybill.dsl.core.v1.PodSpec;
import io.waybill.dsl.core.v1.SecurityContext;
import io.waybill.rules.CheckedContainer;
import java.util.Optional;
import java.util.function.Function;

/** The security settings of containers, most of which mean nothing on Windows. */
final class Linux {

    private Linux() {}

    /** Whether a container is one of the pod itself, which is not said to run on Windows. */
    static boolean runs(CheckedContainer container) {
        PodSpec pod = container.pod().spec();
        boolean isWindows = pod.os().filter(os -> os.name().equals("windows")).isPresent()
                || "windows".equals(pod.nodeSelector().get("kubernetes.io/os"));
        return !isWindows && !container.isEphemeral();
    }

    /** A setting of a container on Linux; empty where it says nothing. */
    static <V> Optional<V> setting(CheckedContainer container, Function<SecurityContext, Optional<V>> field) {
        return container.get().securityContext().flatMap(field);
    }

    /** A setting of a container, or of its pod where it says nothing itself. */
    static <V> Optional<V> setting(
            CheckedContainer container,
            Function<SecurityContext, Optional<V>> field,
            Function<PodSecurityContext, Optional<V>> ofPod) {
        return setting(container, field)
                .or(() -> container.pod().spec().securityContext().flatMap(ofPod));
    }

    /** Whether a container may do all that its node can. */
    static boolean isPrivileged(CheckedContainer container) {
        return setting(container, SecurityContext::privileged).orElse(false);
    }
}
