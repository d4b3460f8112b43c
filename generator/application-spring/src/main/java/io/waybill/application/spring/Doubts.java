package io.waybill.application.spring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why what is read may not be all that the program reads. */
final class Doubts {

    private static final String OPEN = "\u27e6";
    private static final String CLOSE = "\u27e7";

    private final Set<String> reasons = new LinkedHashSet<>();

    /** A value that only the cluster knows, as a text that no real value is like. */
    static String unknown(String source) {
        return OPEN + source + CLOSE;
    }

    /** Whether a value is one that only the cluster knows, or is made with one. */
    static boolean isUnknown(String value) {
        return value.contains(OPEN);
    }

    void add(String reason) {
        reasons.add(reason);
    }

    List<String> all() {
        return List.copyOf(reasons);
    }

    Optional<String> first() {
        return reasons.stream().findFirst();
    }
}
