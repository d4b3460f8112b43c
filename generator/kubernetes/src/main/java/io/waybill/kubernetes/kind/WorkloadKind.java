package io.waybill.kubernetes.kind;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A built-in kind that makes pods, or is one. */
public enum WorkloadKind {
    DEPLOYMENT("Deployment", Groups.APPS, true, "spec", "template"),
    STATEFUL_SET("StatefulSet", Groups.APPS, true, "spec", "template"),
    DAEMON_SET("DaemonSet", Groups.APPS, true, "spec", "template"),
    REPLICA_SET("ReplicaSet", Groups.APPS, true, "spec", "template"),
    REPLICATION_CONTROLLER("ReplicationController", Groups.CORE, true, "spec", "template"),
    JOB("Job", Groups.BATCH, false, "spec", "template"),
    CRON_JOB("CronJob", Groups.BATCH, false, "spec", "jobTemplate", "spec", "template"),
    POD("Pod", Groups.CORE, false);

    private static final Map<String, WorkloadKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(WorkloadKind::kind, Function.identity()));

    private final String kind;

    @SuppressWarnings("ImmutableEnumChecker") // sets that cannot change
    private final Set<String> groups;

    private final boolean selectsPods;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot change
    private final List<String> template;

    WorkloadKind(String kind, Set<String> groups, boolean selectsPods, String... template) {
        this.kind = kind;
        this.groups = groups;
        this.selectsPods = selectsPods;
        this.template = List.of(template);
    }

    private static final class Groups {
        private static final Set<String> CORE = Set.of("");
        private static final Set<String> APPS = Set.of("apps", "extensions");
        private static final Set<String> BATCH = Set.of("batch");
    }

    /** The workload that is called so; empty for other kinds. */
    public static Optional<WorkloadKind> named(String kind) {
        return Optional.ofNullable(BY_NAME.get(kind));
    }

    /** The workload that a resource is; empty for other kinds, and for those of other groups that are called the same. */
    public static Optional<WorkloadKind> of(Mapping resource) {
        return of(Fields.textOrEmpty(resource, "apiVersion"), Fields.textOrEmpty(resource, "kind"));
    }

    /** As {@link #of(Mapping)}, of a resource of which no more is known. */
    public static Optional<WorkloadKind> of(String apiVersion, String kind) {
        return named(kind).filter(workload -> workload.groups.contains(ApiGroup.of(apiVersion)));
    }

    /** How manifests call it. */
    public String kind() {
        return kind;
    }

    /** The API groups that have it or had it. */
    public Set<String> groups() {
        return groups;
    }

    /**
     * Whether it owns the pods that the selector in its manifest selects. A Job makes its own selector; a CronJob makes
     * Jobs.
     */
    public boolean selectsPods() {
        return selectsPods;
    }

    /** Whether {@code spec.replicas} says how many pods it has, so that an autoscaler can change that. */
    public boolean hasReplicas() {
        return selectsPods && this != DAEMON_SET;
    }

    /** Whether its pods run until they are stopped, rather than until they have done their work. */
    public boolean runsForever() {
        return selectsPods;
    }

    /** The keys that lead from the resource to its pod template; none for a Pod, which is its own. */
    public List<String> templatePath() {
        return template;
    }

    /** The pod template of a resource of this kind, or the Pod itself; empty where it is missing. */
    public Mapping template(Mapping resource) {
        return Fields.at(resource, template.toArray(String[]::new));
    }

    /** What the pods of a resource of this kind are; empty where it is missing. */
    public Mapping podSpec(Mapping resource) {
        return Fields.at(template(resource), "spec");
    }
}
