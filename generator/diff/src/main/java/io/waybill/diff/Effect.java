package io.waybill.diff;

import java.util.Locale;

/** What a change does on a cluster; each constant is worse news than those before it. */
public enum Effect {
    /** Nothing: both sides mean the same, or the API server does not look at the field. */
    NONE,
    /** The object is updated in place; running pods stay. */
    UPDATE,
    /** Pods are replaced step by step. */
    ROLL,
    /** The pods, or the object itself, are gone before the new ones are there. */
    RECREATE,
    /** The API server refuses the update. */
    REFUSED;

    /** The worse of the two. */
    public Effect and(Effect other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The name in reports: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
