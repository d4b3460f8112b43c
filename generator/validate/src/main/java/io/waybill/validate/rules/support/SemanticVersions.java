package io.waybill.validate.rules.support;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as semver.org 2.0.0 has them. */
public final class SemanticVersions {

    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

    private static final Comparator<Matcher> ORDER = number(1)
            .thenComparing(number(2))
            .thenComparing(number(3))
            .thenComparing(version -> version.group(4) == null);

    /** Three numbers, and what may stand behind them. */
    public static final Format FORMAT = new Format(
            "a semantic version", text -> VERSION.matcher(text).matches(), "Write three numbers, such as 1.2.3.");

    private SemanticVersions() {}

    /** Compares two versions by their numbers; one before the release of these numbers is less than the release. */
    public static int compare(String one, String other) {
        Matcher first = VERSION.matcher(one);
        Matcher second = VERSION.matcher(other);
        return first.matches() && second.matches() ? ORDER.compare(first, second) : 0;
    }

    private static Comparator<Matcher> number(int group) {
        return Comparator.comparing(version -> new BigInteger(version.group(group)));
    }
}
