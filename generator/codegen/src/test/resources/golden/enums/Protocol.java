// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.core.v1;

/**
 * The values of {@code Protocol} that Kubernetes knows. For one that a newer cluster adds, give its
 * text to the setter instead.
 */
public enum Protocol {
    /**
     * {@code TCP}.
     */
    TCP("TCP"),

    /**
     * {@code IPv4}.
     */
    IPV4("IPv4"),

    /**
     * {@code JSONPatch}.
     */
    JSON_PATCH("JSONPatch"),

    /**
     * {@code s/mime}.
     */
    S_MIME("s/mime");

    private final String text;

    Protocol(String text) {
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
