package io.waybill.explain.cluster;

import java.util.Locale;

/** Whether something is possible, as far as a manifest tells. */
public enum Answer {
    /** It is, on every cluster that has what the manifest has and nothing that forbids it. */
    ALLOWED,
    /** It is not. */
    DENIED,
    /** That depends on what the manifest does not tell, such as the addresses of pods. */
    UNKNOWN;

    /** The word for it in texts. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
