package io.waybill.kubernetes.podsecurity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The minor of Kubernetes whose standard is meant, or the latest that the API server knows.
 *
 * @param minor such as 30 for {@code v1.30}; {@link Integer#MAX_VALUE} for {@code latest}
 */
public record PolicyVersion(int minor) {

    /** The newest standard that the API server knows. */
    public static final PolicyVersion LATEST = new PolicyVersion(Integer.MAX_VALUE);

    private static final String LATEST_TEXT = "latest";
    private static final Pattern PINNED = Pattern.compile("v1\\.(0|[1-9]\\d{0,8})");

    /** The version of a text such as {@code v1.30} or {@code latest}; empty for any other text. */
    public static Optional<PolicyVersion> parse(String text) {
        if (text.equals(LATEST_TEXT)) {
            return Optional.of(LATEST);
        }
        Matcher pinned = PINNED.matcher(text);
        return pinned.matches() ? Optional.of(new PolicyVersion(Integer.parseInt(pinned.group(1)))) : Optional.empty();
    }

    /** The minor whose standard an API server of a minor applies, which knows none that is newer than itself. */
    int appliedBy(int serverMinor) {
        return Math.min(minor, serverMinor);
    }

    /** The version as it is written in a label of a Namespace. */
    @Override
    public String toString() {
        return minor == LATEST.minor ? LATEST_TEXT : "v1." + minor;
    }
}
