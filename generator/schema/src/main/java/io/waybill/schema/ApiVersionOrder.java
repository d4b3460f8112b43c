package io.waybill.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of versions within a group, as Kubernetes prefers them: stable before beta before alpha, newest first. */
public final class ApiVersionOrder {

    private static final Pattern FORM = Pattern.compile("v(\\d+)(?:(alpha|beta)(\\d+))?");

    private static final int MOST_VERSIONS = 1000;

    private ApiVersionOrder() {}

    /**
     * A number that is smaller for versions to prefer.
     *
     * @param version the version without its group, such as {@code v1beta1}
     */
    public static int of(String version) {
        Matcher matcher = FORM.matcher(version);
        if (!matcher.matches()) {
            return Integer.MAX_VALUE;
        }
        int stability = matcher.group(2) == null ? 0 : matcher.group(2).equals("beta") ? 1 : 2;
        int major = Integer.parseInt(matcher.group(1));
        int minor = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        return ((stability * MOST_VERSIONS) + (MOST_VERSIONS - major)) * MOST_VERSIONS + (MOST_VERSIONS - minor);
    }
}
