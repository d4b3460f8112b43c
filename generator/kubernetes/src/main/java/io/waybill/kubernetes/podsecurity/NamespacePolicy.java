package io.waybill.kubernetes.podsecurity;

import java.util.Map;

/**
 * The policies of a Namespace, as the plugin reads them from its labels (pod-security-admission, api/helpers.go, 1.36): a
 * level that cannot be read counts as {@code restricted} where it is enforced and as {@code privileged} elsewhere, a version
 * that cannot be read as {@code latest}, and a Namespace that enforces a stricter level than it warns about warns about it.
 *
 * @param enforce what refuses a pod
 * @param audit what is written to the audit log
 * @param warn what is answered with a warning
 */
public record NamespacePolicy(Policy enforce, Policy audit, Policy warn) {

    /** What holds for a Namespace without labels, unless the cluster is set up otherwise. */
    public static final NamespacePolicy NONE = new NamespacePolicy(Policy.NONE, Policy.NONE, Policy.NONE);

    private static final String PREFIX = "pod-security.kubernetes.io/";

    /** What enforces one policy and nothing else. */
    public static NamespacePolicy enforcing(Policy policy) {
        return new NamespacePolicy(policy, Policy.NONE, Policy.NONE);
    }

    /** The policies that labels ask for, with these as the cluster's defaults. */
    public NamespacePolicy with(Map<String, String> labels) {
        Policy enforced = read(labels, Mode.ENFORCE, enforce, Level.RESTRICTED);
        Policy audited = read(labels, Mode.AUDIT, audit, Level.PRIVILEGED);
        Policy warned = read(labels, Mode.WARN, warn, Level.PRIVILEGED);
        boolean isStricter = enforced.level().compareTo(warned.level()) > 0;
        if (!labels.containsKey(Mode.WARN.levelLabel()) && isStricter && isReadable(labels)) {
            boolean hasVersion = labels.containsKey(Mode.WARN.versionLabel());
            warned = new Policy(enforced.level(), hasVersion ? warned.version() : enforced.version());
        }
        return new NamespacePolicy(enforced, audited, warned);
    }

    /** Whether no pod is refused, told of or warned about. */
    public boolean allowsEverything() {
        return enforce.allowsEverything() && audit.allowsEverything() && warn.allowsEverything();
    }

    private static boolean isReadable(Map<String, String> labels) {
        return Level.parse(labels.getOrDefault(Mode.ENFORCE.levelLabel(), "")).isPresent();
    }

    private static Policy read(Map<String, String> labels, Mode mode, Policy otherwise, Level unreadable) {
        String level = labels.get(mode.levelLabel());
        String version = labels.get(mode.versionLabel());
        return new Policy(
                level == null ? otherwise.level() : Level.parse(level).orElse(unreadable),
                version == null
                        ? otherwise.version()
                        : PolicyVersion.parse(version).orElse(PolicyVersion.LATEST));
    }

    /** What follows from a violation. */
    private enum Mode {
        ENFORCE("enforce"),
        AUDIT("audit"),
        WARN("warn");

        private final String word;

        Mode(String word) {
            this.word = word;
        }

        String levelLabel() {
            return PREFIX + word;
        }

        String versionLabel() {
            return PREFIX + word + "-version";
        }
    }
}
