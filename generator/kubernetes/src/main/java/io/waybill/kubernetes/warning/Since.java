package io.waybill.kubernetes.warning;

/** The first minors whose API servers send a warning, where they did not from the beginning. */
final class Since {

    /** Warnings about the contents of resources: pkg/api/pod/warnings.go came with 1.21. */
    static final int WARNINGS = 21;

    /** Names of workloads that are no DNS labels: kubernetes/kubernetes#114412. */
    static final int DNS_LABELS = 27;

    /** Addresses that are not written canonically, and fields that headless Services ignore. */
    static final int SERVICE_FIELDS = 27;

    /** Selectors that are null in affinity and spread constraints. */
    static final int NULL_SELECTORS = 27;

    /** One port and protocol twice in a pod: kubernetes/kubernetes#113245; servers of 1.28.6 were seen to send it. */
    static final int DUPLICATE_PORTS = 28;

    /** AppArmor annotations, whose field came with 1.30. */
    static final int APP_ARMOR_FIELD = 30;

    /** Paths that overlap within one volume. */
    static final int OVERLAPPING_PATHS = 32;

    /** The annotation kubernetes.io/enforce-mountable-secrets, deprecated with 1.32. */
    static final int MOUNTABLE_SECRETS = 32;

    /** One port name twice in a pod: kubernetes/kubernetes#122170. */
    static final int DUPLICATE_PORT_NAMES = 33;

    /** gitRepo volumes, disabled by default since 1.33, and Endpoints. */
    static final int GIT_REPO_DISABLED = 33;

    /** Addresses in fields that were read sloppily: the strict rules were announced with 1.34. */
    static final int LEGACY_ADDRESSES = 34;

    /** The value PreferSameZone, which replaces PreferClose, is on by default since 1.34. */
    static final int PREFER_SAME_ZONE = 34;

    /** Formats in definitions that the server does not know. */
    static final int FORMATS = 35;

    /** CSIDriver.spec.serviceAccountTokenInSecrets is on by default since 1.35. */
    static final int TOKEN_IN_SECRETS = 35;

    /** Service.spec.externalIPs is deprecated: kubernetes/kubernetes#137293. */
    static final int EXTERNAL_IPS = 36;

    private Since() {}
}
