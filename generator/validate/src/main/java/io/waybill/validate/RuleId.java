package io.waybill.validate;

/**
 * What a finding offends against: one of the rules of Kubernetes, which are {@link Rule}, or one that a project, a pack of
 * rules or a policy brings along.
 *
 * <p>Rules are told apart by their ids, which are in reports, in settings such as {@code --rule collision=off}, and in the
 * annotations that allow a resource to break them.
 */
public interface RuleId {

    /** The name in reports. */
    String id();

    /** How much it matters, where neither a project nor a check says otherwise. */
    Severity severity();

    /** What breaks it, in half a sentence that begins with a small letter. */
    String description();

    /** The address of the page that explains it, a URI; empty where there is none. */
    String page();

    /** Whether it counts where a project does not ask for it. */
    default boolean isOn() {
        return true;
    }
}
