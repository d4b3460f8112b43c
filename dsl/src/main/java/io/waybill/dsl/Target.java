package io.waybill.dsl;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes version that a manifest is for.
 *
 * @param kubernetesVersion major and minor, such as {@code 1.37}
 */
public record Target(String kubernetesVersion) {

    private static final String NEWEST = "1.37";
    private static final Pattern FORM = Pattern.compile("1\\.(0|[1-9][0-9]{0,2})");

    /** Refuses what is not major and minor. */
    public Target {
        if (!FORM.matcher(kubernetesVersion).matches()) {
            throw new IllegalArgumentException("\"" + kubernetesVersion
                    + "\" is not a Kubernetes version; write major and minor, such as " + NEWEST);
        }
    }

    /**
     * A Kubernetes minor.
     *
     * @param version major and minor, such as {@code 1.37}
     * @throws IllegalArgumentException when the text has another form
     */
    public static Target kubernetes(String version) {
        return new Target(version);
    }

    /** The newest Kubernetes minor, which the typed API mirrors. */
    public static Target newest() {
        return new Target(NEWEST);
    }

    /** By hand, as {@link #equals}: the one that records get costs every start some milliseconds. */
    @Override
    public int hashCode() {
        return kubernetesVersion.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Target target && kubernetesVersion.equals(target.kubernetesVersion);
    }

    /** {@code kubernetes-1.37}. */
    @Override
    public String toString() {
        return "kubernetes-" + kubernetesVersion;
    }
}
