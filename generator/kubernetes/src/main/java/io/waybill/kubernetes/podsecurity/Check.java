package io.waybill.kubernetes.podsecurity;

import java.util.Set;

/**
 * A check of the standard. Checks and the versions in which they came or changed are those of pod-security-admission,
 * package policy, as of Kubernetes 1.36.
 *
 * @param name the name that the standard gives it
 * @param level the first level that has it
 * @param since the first minor whose standard has it
 * @param overrides the checks of baseline that it replaces
 * @param body what it looks at
 */
record Check(String name, Level level, int since, Set<String> overrides, Body body) {

    static Check baseline(String name, int since, Body body) {
        return new Check(name, Level.BASELINE, since, Set.of(), body);
    }

    static Check restricted(String name, int since, Set<String> overrides, Body body) {
        return new Check(name, Level.RESTRICTED, since, overrides, body);
    }

    /** Looks at a pod by the standard of a minor. */
    @FunctionalInterface
    interface Body {
        void check(Pod pod, int minor, Findings findings);
    }
}
