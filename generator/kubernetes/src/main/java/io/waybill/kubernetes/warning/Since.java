package io.waybill.kubernetes.warning;

/**
 * The first minors whose API servers send a warning, where they did not from the beginning, as the sources of the minors
 * before and after show.
 */
final class Since {

    /** Warnings about the contents of resources, pods first: kubernetes/kubernetes#101688. */
    static final int WARNINGS = 22;

    /** Node labels in volumes, StorageClasses, RuntimeClasses and capacities. */
    static final int NODE_LABELS = 25;

    /** Claims of fractions of a byte: kubernetes/kubernetes#113238. */
    static final int CLAIMS = 26;

    /** Names of workloads that are no DNS labels: kubernetes/kubernetes#114412. */
    static final int DNS_LABELS = 27;

    /** The annotation of a class of Ingresses, and endpoints that are names. */
    static final int INGRESSES_AND_ENDPOINTS = 27;

    /** Negative times to end in templates. */
    static final int GRACE_PERIODS = 27;

    /** Node fields that nothing reads, certificates of TLS Secrets that do not fit, hints of a Service. */
    static final int NODES_AND_SECRETS = 27;

    /** Addresses of Services that are not written canonically: the first fields with sloppy addresses. */
    static final int SERVICE_ADDRESSES = 27;

    /** externalName and externalIPs that the type of the Service ignores. */
    static final int SERVICE_TYPES = 28;

    /** Selectors that are null in affinity and spread constraints. */
    static final int NULL_SELECTORS = 28;

    /** One port and protocol twice in a pod: kubernetes/kubernetes#113245. */
    static final int DUPLICATE_PORTS = 28;

    /** A variable may extend itself; before, each second one was warned about. */
    static final int EXTENDED_VARIABLES = 28;

    /** Plugins and annotations of PersistentVolumes and claims, and Jobs that are too large. */
    static final int VOLUMES_AND_JOBS = 28;

    /** Finalizers of custom resources without a domain, which were errors before. */
    static final int CUSTOM_FINALIZERS = 29;

    /** AppArmor annotations, whose field came with 1.30. */
    static final int APP_ARMOR_FIELD = 30;

    /** The reclaim policy Recycle. */
    static final int RECYCLE = 30;

    /** Labels that joined the list of those that are deprecated. */
    static final int LATER_LABELS = 31;

    /** Paths that overlap within one volume. */
    static final int OVERLAPPING_PATHS = 32;

    /** The annotation kubernetes.io/enforce-mountable-secrets, deprecated with 1.32. */
    static final int MOUNTABLE_SECRETS = 32;

    /** One port name twice in a pod: kubernetes/kubernetes#122170. */
    static final int DUPLICATE_PORT_NAMES = 33;

    /** gitRepo volumes, disabled by default since 1.33. */
    static final int GIT_REPO_DISABLED = 33;

    /** Addresses in all other fields that were read sloppily, and networks with bits beyond their prefix. */
    static final int LEGACY_ADDRESSES = 33;

    /** Negative revisionHistoryLimit of StatefulSets, and values that no label can have in preferred node affinity. */
    static final int LIMITS_AND_VALUES = 33;

    /** Fields that headless Services ignore. */
    static final int HEADLESS_SERVICES = 34;

    /** Formats in definitions that the server does not know. */
    static final int FORMATS = 34;

    /** The value PreferClose, which PreferSameZone replaces. */
    static final int PREFER_SAME_ZONE = 35;

    /** CSIDriver.spec.serviceAccountTokenInSecrets is on by default since 1.35. */
    static final int TOKEN_IN_SECRETS = 35;

    /** Quotas with more of requests than of limits, and drivers of ResourceSlices in capitals. */
    static final int QUOTAS_AND_DRIVERS = 35;

    /** Service.spec.externalIPs is deprecated: kubernetes/kubernetes#137293. */
    static final int EXTERNAL_IPS = 36;

    /** Names of admission configurations that end as those of static files do. */
    static final int STATIC_NAMES = 36;

    private Since() {}
}
