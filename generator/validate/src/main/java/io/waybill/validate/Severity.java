package io.waybill.validate;

import java.util.Locale;

/** How much a finding matters, the worst first. */
public enum Severity {
    /** The API server would refuse the resource, or it could not be read. */
    ERROR,
    /** It may be wrong, or will be. */
    WARNING,
    /** Worth knowing. */
    INFO,
    /** The resource could not be judged, since its schema is unknown. */
    SKIPPED;

    /** The name in reports: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is at least as bad. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
