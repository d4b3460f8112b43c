// Generated from the Kubernetes API. Edits are lost.
package io.waybill.dsl.core.v1;

/**
 * The values of {@code Rule} that Kubernetes knows. For one that a newer cluster adds, give its text
 * to the setter instead.
 */
public enum Rule {
    /**
     * {@code *}.
     */
    ALL("*"),

    /**
     * {@code SIGRTMAX-1}.
     */
    SIGRTMAX_MINUS_1("SIGRTMAX-1"),

    /**
     * {@code SIGRTMIN+1}.
     */
    SIGRTMIN_PLUS_1("SIGRTMIN+1");

    private final String text;

    Rule(String text) {
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
