// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.core.v1;

/**
 * The values of {@code AccessMode} that Kubernetes knows. For one that a newer cluster adds, give its
 * text to the setter instead.
 */
public enum AccessMode {
    /**
     * {@code ReadWriteOnce}.
     */
    READ_WRITE_ONCE("ReadWriteOnce"),

    /**
     * {@code ReadWriteOncePod}, since Kubernetes 1.27.
     */
    READ_WRITE_ONCE_POD("ReadWriteOncePod");

    private final String text;

    AccessMode(String text) {
        this.text = text;
    }

    /**
     * The value as written in a manifest.
     */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
