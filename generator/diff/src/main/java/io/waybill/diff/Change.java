package io.waybill.diff;

import java.util.Locale;

/** What became of something. */
public enum Change {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It is another. */
    CHANGED;

    /** The name in reports: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
