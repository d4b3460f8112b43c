package io.waybill.application.program;

import java.util.Optional;

/**
 * What a container gives its program under a name.
 *
 * @param value the value; empty where the manifest does not hold it, or it is secret
 * @param isLink whether the kubelet adds it for a Service, and nobody wrote it
 * @param source what messages call the place that it comes from, such as {@code ConfigMap shop, key PORT}
 */
public record Given(Optional<String> value, boolean isLink, String source) {

    /** A value that is known. */
    public static Given of(String value, String source) {
        return new Given(Optional.of(value), false, source);
    }

    /** A value that only the cluster knows. */
    public static Given unknown(String source) {
        return new Given(Optional.empty(), false, source);
    }

    /** A variable that the kubelet adds for a Service. */
    public static Given link(Optional<String> value, String source) {
        return new Given(value, true, source);
    }

    /**
     * What to do where it is wrong.
     *
     * @param written what to do about one that somebody wrote
     */
    public String fix(String written) {
        return isLink
                ? "Set enableServiceLinks: false in the pod, set the variable yourself, or rename the Service."
                : written;
    }
}
