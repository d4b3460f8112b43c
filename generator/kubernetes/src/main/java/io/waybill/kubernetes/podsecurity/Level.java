package io.waybill.kubernetes.podsecurity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How strict a policy is; from the loosest to the strictest. */
public enum Level {
    /** Everything is allowed. */
    PRIVILEGED,
    /** Known escalations of privilege are refused. */
    BASELINE,
    /** Pods follow the current practice of hardening. */
    RESTRICTED;

    /** The level of a name, such as {@code restricted}; empty for any other text. */
    public static Optional<Level> parse(String text) {
        return Arrays.stream(values())
                .filter(level -> level.toString().equals(text))
                .findFirst();
    }

    /** The name as it is written in a label of a Namespace. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
