package io.waybill.codegen;

/** Where the types come from that are written, as the generated sources say it. */
public enum SourceOfTypes {
    /** The API that every cluster has. */
    KUBERNETES(
            "Generated from the Kubernetes API. Edits are lost.",
            "that Kubernetes knows. For one that a newer cluster adds, give its text to the setter instead."),
    /** Definitions of custom resources. */
    DEFINITIONS(
            "Generated from custom resource definitions. Edits are lost.",
            "that the definition takes. For one that a newer definition adds, give its text to the setter instead.");

    private final String comment;
    private final String values;

    SourceOfTypes(String comment, String values) {
        this.comment = comment;
        this.values = values;
    }

    /** The first line of each source, behind {@code //} and a space. */
    public String comment() {
        return comment;
    }

    /** What is said of the values of an enum. */
    String valuesAre() {
        return values;
    }
}
