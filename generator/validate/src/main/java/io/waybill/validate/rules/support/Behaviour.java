package io.waybill.validate.rules.support;

/**
 * The minors at which API servers changed what they refuse, each the first that behaves so, with the gate or function of
 * Kubernetes that decides it. A gate counts from where it is on by default.
 */
public final class Behaviour {

    /** A backend may be something else than a Service: validateIngressBackend. */
    public static final int BACKEND_RESOURCES = 18;

    /**
     * Services have a list of addresses, and faults of the first are reported there:
     * ValidateServiceClusterIPsRelatedFields.
     */
    public static final int CLUSTER_IPS = 20;

    /** Huge pages can be asked for: gate DownwardAPIHugePages. */
    public static final int DOWNWARD_HUGE_PAGES = 20;

    /** The items of lists that are sets or maps are judged: ValidateListType of structural schemas. */
    public static final int LIST_ITEMS_ARE_JUDGED = 20;

    /** The selectors of affinity terms are named as they are written: validatePodAffinityTerm. */
    public static final int AFFINITY_NAMES_SELECTORS = 21;

    /** A Service may have an address of each family: gate IPv6DualStack. */
    public static final int DUAL_STACK = 21;

    /** An ephemeral volume may be a device: gate GenericEphemeralVolume. */
    public static final int EPHEMERAL_DEVICES = 21;

    /** Before, a schedule with a time zone before it was one with a field too many: robfig/cron 3. */
    public static final int ZONE_IN_SCHEDULES = 21;

    /** The time for which a certificate is asked is kept: gate CSRDuration. */
    public static final int CERTIFICATES_EXPIRE = 22;

    /** The parameters of an IngressClass may be in a namespace: gate IngressClassNamespacedParams. */
    public static final int CLASS_PARAMETERS_HAVE_SCOPE = 22;

    /** A new pod may start before the old one ends: gate DaemonSetUpdateSurge. */
    public static final int DAEMON_SETS_SURGE = 22;

    /** The cost of deleting a pod is read: gate PodDeletionCost. */
    public static final int POD_DELETION_COST = 22;

    /** Ephemeral containers are kept, and so refused in templates: gate EphemeralContainers. */
    public static final int EPHEMERAL_CONTAINERS = 23;

    /** The root of a schema may have rules in CEL: ValidateCustomResourceDefinitionOpenAPISchema. */
    public static final int RULES_AT_ROOT = 23;

    /** Names of kernel settings take slashes between their parts: IsValidSysctlName. */
    public static final int SYSCTL_SLASHES = 23;

    /** Huge pages are asked for by whole pages: validateContainerResourceName and ValidateResourceRequirements. */
    public static final int WHOLE_HUGE_PAGES = 23;

    /** Volumes are filled from any kind of object: gate AnyVolumeDataSource. */
    public static final int VOLUMES_FROM_ANY_SOURCE = 24;

    /** Rules in CEL of definitions are kept: gate CustomResourceValidationExpressions. */
    public static final int CUSTOM_RULES = 25;

    /** Where a projected token goes is judged: validateProjectionSources. */
    public static final int TOKEN_PATHS_ARE_JUDGED = 30;

    /** The port of a health check is judged as a port: ValidateServiceExternalTrafficPolicy. */
    public static final int HEALTH_PORTS_ARE_JUDGED = 23;

    /** Search lists may be longer: gate ExpandedDNSConfig. */
    public static final int LONG_DNS_SEARCHES = 26;

    /** The values in expressions of selectors are judged as those of labels are: ValidateLabelSelectorRequirement. */
    public static final int SELECTOR_VALUES_ARE_LABELS = 26;

    /** Bindings say what a failed policy leads to: validateValidatingAdmissionPolicyBindingSpec. */
    public static final int BINDING_ACTIONS = 27;

    /** Names of indexed Jobs leave room for the index of a pod: validateJobSpec of batch. */
    public static final int INDEXED_JOBS_NAME_PODS = 27;

    /** The labels of Jobs exist with a prefix, too: JobNameLabel and ControllerUidLabel of batch. */
    public static final int PREFIXED_JOB_LABELS = 27;

    /** The annotation of a class may stand beside the field, when both say the same: ValidateIngressCreate. */
    public static final int SAME_CLASS_TWICE = 27;

    /** The selectors of spread pods are judged: validateTopologySpreadConstraints. */
    public static final int SPREADING_IS_JUDGED = 27;

    /** Bindings find parameters by a selector, too: validateParamRef. */
    public static final int BINDING_SELECTORS = 28;

    /**
     * Only pods get host ports filled in, and the host port is named where the two differ: gate
     * DefaultHostNetworkHostPortsInPodTemplates.
     */
    public static final int HOST_PORTS_ARE_NAMED = 28;

    /** A Service with external addresses may have a policy for them, whatever its type: ExternallyAccessible. */
    public static final int POLICY_FOR_EXTERNAL_ADDRESSES = 29;

    /** All addresses of the node can be asked for: gate PodHostIPs. */
    public static final int HOST_IPS = 29;

    /** A time zone stands in its own field only: validateScheduleFormat of batch. */
    public static final int NO_ZONE_IN_SCHEDULES = 29;

    /**
     * IPv6 addresses of EndpointSlices are in canonical form: validateEndpoints of discovery, by
     * kubernetes/kubernetes#122550 of February 2025.
     */
    public static final int CANONICAL_SLICES = 33;

    /** The index of a host alias at fault is reported: ValidateHostAliases. */
    public static final int ALIASES_ARE_NAMED = 30;

    /** AppArmor has fields, which must agree with the annotations: gate AppArmorFields. */
    public static final int APP_ARMOR_FIELDS = 30;

    /** Metrics of containers are kept, and their resource is judged: gate HPAContainerMetrics. */
    public static final int CONTAINER_METRICS_ARE_NAMED = 27;

    /** A pod cannot set what it shares with its node: validateSysctls. */
    public static final int SYSCTLS_OF_HOST_ARE_REFUSED = 29;

    /** Claims of pods name a claim or a template themselves: validatePodResourceClaim. */
    public static final int RESOURCE_CLAIMS_BY_NAME = 31;

    /** Fields that select custom resources are kept: gate CustomResourceFieldSelectors. */
    public static final int SELECTABLE_FIELDS = 31;

    /** Names of variables may have any printable character but "=": gate RelaxedEnvironmentVariableValidation. */
    public static final int ANY_ENV_NAMES = 32;

    /** Search lists take underscores and a single dot: gate RelaxedDNSSearchValidation. */
    public static final int ANY_DNS_SEARCHES = 33;

    /** Each range of a load balancer is reported by itself: validateLoadBalancerSourceRanges. */
    public static final int EACH_SOURCE_RANGE_IS_REPORTED = 33;

    /** A hook may sleep for no time at all: gate PodLifecycleSleepActionAllowZero. */
    public static final int HOOKS_SLEEP_ZERO = 33;

    /**
     * The values of what a pod requires of nodes are judged as those of labels are: ValidateNodeSelectorRequirement.
     */
    public static final int NODE_VALUES_ARE_LABELS = 33;

    /** The name of the Service is judged with the StatefulSet, not only with its pods: ValidateStatefulSet. */
    public static final int STATEFUL_SETS_CHECK_SERVICE = 33;

    /** The group of what is scaled must be named, and any apiVersion be one: ValidateAPIVersion of autoscaling. */
    public static final int AUTOSCALERS_NAME_GROUPS = 34;

    /** The claims of a StatefulSet are judged with it: ValidateStatefulSetSpec. */
    public static final int CLAIM_TEMPLATES_ARE_JUDGED = 34;

    /** A restart policy of regular containers is dropped, no longer refused: gate ContainerRestartRules. */
    public static final int RESTART_POLICY_IS_DROPPED = 34;

    /** Names of new StatefulSets have no dots: ValidateStatefulSetName asks for a DNS label. */
    public static final int STATEFUL_SETS_ARE_LABELS = 27;

    /** Classes of volume attributes are kept: gate VolumeAttributesClass. */
    public static final int VOLUME_ATTRIBUTES_CLASSES = 34;

    /** Regular containers have a restart policy of their own: gate ContainerRestartRules. */
    public static final int CONTAINERS_RESTART_ALONE = 35;

    /**
     * The update period of drivers, and tokens in secrets, are kept: gates MutableCSINodeAllocatableCount and
     * CSIServiceAccountTokenSecrets.
     */
    public static final int CSI_UPDATE_PERIOD = 35;

    /** Names of Services may begin with a digit: gate RelaxedServiceNameValidation. */
    public static final int SERVICES_MAY_BEGIN_WITH_DIGIT = 35;

    /** Leading zeros, mapped addresses and bits beyond a prefix are refused: gate StrictIPCIDRValidation. */
    public static final int STRICT_ADDRESSES = 36;

    /** Several requests may share a device, and constraints ask for distinct ones: gate DRAConsumableCapacity. */
    public static final int DEVICES_ARE_SHARED = 36;

    /** Port 10250 of a load balancer is taken: ValidateService. */
    public static final int KUBELET_PORT_IS_FREE = 33;

    /**
     * Several pods may write to one disk of Google's: gate SkipReadOnlyValidationGCE, off in 1.28 and on since 1.29, by
     * kubernetes/kubernetes#117531 and #121083.
     */
    public static final int DISKS_ARE_SHARED = 29;

    /** The annotation topology-mode replaces topology-aware-hints, with which it must agree: validateService of core. */
    public static final int TOPOLOGY_MODE = 27;

    /**
     * Groups of the sources of a volume are DNS subdomains: validateDataSource of core, by kubernetes/kubernetes#119091 of
     * September 2023.
     */
    public static final int SOURCE_GROUPS_ARE_JUDGED = 29;

    /** Labels of Pod Security are judged with a namespace: gate PodSecurity. */
    public static final int POD_SECURITY = 23;

    /**
     * The data of a ControllerRevision is an object: ValidateControllerRevisionCreate, by kubernetes/kubernetes#125549 of
     * June 2024.
     */
    public static final int REVISIONS_ARE_OBJECTS = 31;

    /**
     * Without a policy a Service has one family, unless it is headless and selects nothing: initIPFamilyFields, by
     * kubernetes/kubernetes#96684. Before, two families without a policy meant both.
     */
    public static final int ONE_FAMILY_BY_DEFAULT = 23;

    /** An update of a custom resource may leave faults as they are: gate CRDValidationRatcheting. */
    public static final int CUSTOM_RATCHETING = 30;

    /** Patterns may name classes in any case and by long names: servers are built with Go 1.25. */
    public static final int LONG_CLASS_NAMES = 35;

    /** Init containers that run to completion are not restarted by resizing: validateInitContainers of core. */
    public static final int RESIZING_RESTARTS_SIDECARS = 36;

    private Behaviour() {}
}
