package io.waybill.validate;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong for Kubernetes. Each rule has a page {@code docs/rules/<id>.md}. */
public enum Rule implements RuleId {
    /** The text is not YAML or JSON, or exceeds what is safe to read. */
    SYNTAX("syntax", Severity.ERROR, "the text is not YAML or JSON, or exceeds what is safe to read"),
    /** A mapping has a key twice. */
    DUPLICATE_KEY("duplicate-key", Severity.ERROR, "a mapping has a key twice"),
    /** A document is no resource: not a mapping, or without apiVersion or kind. */
    NOT_A_RESOURCE("not-a-resource", Severity.ERROR, "a document has no apiVersion or kind"),
    /** The API has no such kind. */
    UNKNOWN_KIND("unknown-kind", Severity.ERROR, "the API server does not serve this kind"),
    /** The target served this kind once, and does so no more. */
    REMOVED_API("removed-api", Severity.ERROR, "the target no longer serves this apiVersion"),
    /** Only newer minors than the target serve this kind. */
    FUTURE_API("future-api", Severity.ERROR, "the target does not serve this apiVersion yet"),
    /** The target serves this kind, but a later minor will not. */
    DEPRECATED_API("deprecated-api", Severity.WARNING, "a later minor does not serve this apiVersion"),
    /** The target serves this kind only if it is enabled. */
    DISABLED_API("disabled-api", Severity.WARNING, "the target serves this apiVersion only if it is enabled"),
    /** The API has no such field. */
    UNKNOWN_FIELD("unknown-field", Severity.ERROR, "the API has no such field"),
    /** The target's API servers know a field, but drop it unless a feature gate is on. */
    DROPPED_FIELD("dropped-field", Severity.WARNING, "the API server drops this field unless a feature gate is on"),
    /** A field that the API requires is missing. */
    REQUIRED("required", Severity.ERROR, "a required field is missing"),
    /** A value has another type than the field. */
    TYPE("type", Severity.ERROR, "a value has a different type from its field"),
    /** The name cannot stand in a URL, or is not text. */
    INVALID_NAME("invalid-name", Severity.ERROR, "a name cannot be part of a URL"),
    /** A field takes one of a few values, and this is none of them. */
    UNSUPPORTED_VALUE("unsupported-value", Severity.ERROR, "a value is not one of those that its field accepts"),
    /** A number, amount or percentage is too small or too large. */
    OUT_OF_RANGE("out-of-range", Severity.ERROR, "a number or amount is too small or too large"),
    /** A text has not the form that the field needs: a label, a host name, an address, a schedule. */
    INVALID_FORMAT("invalid-format", Severity.ERROR, "a value does not have the format its field requires"),
    /** A text, list or object is larger than the API server stores. */
    TOO_LARGE("too-large", Severity.ERROR, "more than the API server stores"),
    /** Two items of a list are the same, or have one name. */
    DUPLICATE_ITEM("duplicate-item", Severity.ERROR, "two items of a list are the same"),
    /** Exactly one of several fields must be set: one volume source, one handler of a probe. */
    ONE_OF("one-of", Severity.ERROR, "more than one of several fields is set"),
    /** A field may not be set beside another one, or here at all. */
    FORBIDDEN_FIELD("forbidden-field", Severity.ERROR, "a field must not be set here"),
    /** Two parts of a resource contradict each other: a selector and the labels of its pods. */
    MISMATCH("mismatch", Severity.ERROR, "two parts of a resource contradict each other"),
    /** A part of the resource is named that the resource does not have: the volume of a mount, a container. */
    UNRESOLVED("unresolved", Severity.ERROR, "a resource names a part that it does not have"),
    /** An expression in CEL does not compile, or a custom resource breaks one. */
    EXPRESSION("expression", Severity.ERROR, "a CEL expression does not compile or evaluates to false"),
    /** A resource names another one, or a part of it, that is not in the set and not expected elsewhere. */
    MISSING_REFERENCE("missing-reference", Severity.WARNING, "a resource names another one that is not there"),
    /** A selector selects no pods of the set. */
    SELECTS_NOTHING("selects-nothing", Severity.WARNING, "a selector selects no pods"),
    /** Two resources claim the same pods, route or port of a node. */
    COLLISION("collision", Severity.WARNING, "two resources claim the same thing"),
    /** Two resources have the same kind, namespace and name. */
    DUPLICATE_RESOURCE("duplicate-resource", Severity.ERROR, "two resources have the same name"),
    /** The API server takes the resource, and warns about a field. */
    SERVER_WARNING("server-warning", Severity.WARNING, "the API server accepts a field and warns about it"),
    /** Server-side apply refuses what create accepts: two items of a list that it cannot tell apart. */
    SERVER_SIDE_APPLY("server-side-apply", Severity.WARNING, "server-side apply refuses what create accepts"),
    /** The Pod Security Standard that a Namespace asks for refuses a pod. */
    POD_SECURITY("pod-security", Severity.ERROR, "the Pod Security Standard of the Namespace refuses a pod"),
    /** Admission refuses what the API would take: a policy, a LimitRange or a ResourceQuota does. */
    ADMISSION("admission", Severity.ERROR, "a policy, a LimitRange or a ResourceQuota refuses a resource"),
    /** A PodDisruptionBudget never lets a pod be evicted, so that no node with one of them can be drained. */
    BLOCKED_DISRUPTION("blocked-disruption", Severity.WARNING, "a budget never allows an eviction");

    private final String id;
    private final Severity severity;
    private final String description;

    Rule(String id, Severity severity, String description) {
        this.id = id;
        this.severity = severity;
        this.description = description;
    }

    /** The rule of an id; empty when there is none. */
    public static Optional<Rule> withId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String id() {
        return id;
    }

    /** The address of its page in the documentation. */
    @Override
    public String page() {
        return DocumentationPages.address("rules/" + id);
    }
}
