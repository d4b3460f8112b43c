package io.waybill.pipeline.mutate;

/** Who can notice that something changed, in the order in which they are asked. */
public enum Judge {
    /** What Waybill knows of Kubernetes, and of the programs in containers. */
    KUBERNETES("rules of Kubernetes"),
    /** Rules of the project's own. */
    OWN_RULES("rules of your own"),
    /** The checks of good practice that were chosen. */
    LINT("good practice"),
    /** What a test asserts. */
    ASSERTIONS("assertions"),
    /** Golden files, where they are asked at all. */
    GOLDEN_FILES("golden files");

    private final String title;

    Judge(String title) {
        this.title = title;
    }

    /** What reports call it. */
    @Override
    public String toString() {
        return title;
    }
}
