package io.waybill.validate;

import java.util.Arrays;
import java.util.Optional;

/** What can be wrong. Each rule has a page {@code docs/rules/<id>.md}. */
public enum Rule {
    /** The text is not YAML or JSON, or exceeds what is safe to read. */
    SYNTAX("syntax"),
    /** A mapping has a key twice. */
    DUPLICATE_KEY("duplicate-key"),
    /** A document is no resource: not a mapping, or without apiVersion or kind. */
    NOT_A_RESOURCE("not-a-resource"),
    /** The API has no such kind. */
    UNKNOWN_KIND("unknown-kind"),
    /** The target served this kind once, and does so no more. */
    REMOVED_API("removed-api"),
    /** Only newer minors than the target serve this kind. */
    FUTURE_API("future-api"),
    /** The target serves this kind, but a later minor will not. */
    DEPRECATED_API("deprecated-api"),
    /** The target serves this kind only where it was switched on. */
    DISABLED_API("disabled-api"),
    /** The API has no such field. */
    UNKNOWN_FIELD("unknown-field"),
    /** A field that the API requires is missing. */
    REQUIRED("required"),
    /** A value has another type than the field. */
    TYPE("type"),
    /** The name cannot stand in a URL, or is not text. */
    INVALID_NAME("invalid-name"),
    /** A field takes one of a few values, and this is none of them. */
    UNSUPPORTED_VALUE("unsupported-value"),
    /** A number, amount or percentage is too small or too large. */
    OUT_OF_RANGE("out-of-range"),
    /** A text has not the form that the field needs: a label, a host name, an address, a schedule. */
    INVALID_FORMAT("invalid-format"),
    /** A text, list or object is larger than the API server stores. */
    TOO_LARGE("too-large"),
    /** Two items of a list are the same, or have one name. */
    DUPLICATE_ITEM("duplicate-item"),
    /** Exactly one of several fields must be set: one volume source, one handler of a probe. */
    ONE_OF("one-of"),
    /** A field may not be set beside another one, or here at all. */
    FORBIDDEN_FIELD("forbidden-field"),
    /** Two parts of a resource contradict each other: a selector and the labels of its pods. */
    MISMATCH("mismatch"),
    /** A part of the resource is named that the resource does not have: the volume of a mount, a container. */
    UNRESOLVED("unresolved"),
    /** A resource names another one, or a part of it, that is not in the set and not expected elsewhere. */
    MISSING_REFERENCE("missing-reference"),
    /** A selector selects no pods of the set. */
    SELECTS_NOTHING("selects-nothing"),
    /** Two resources claim the same pods, route or port of a node. */
    COLLISION("collision"),
    /** Two resources have the same kind, namespace and name. */
    DUPLICATE_RESOURCE("duplicate-resource");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** The rule of an id; empty when there is none. */
    public static Optional<Rule> withId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** The name in reports. */
    public String id() {
        return id;
    }
}
