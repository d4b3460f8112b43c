package io.waybill.kubernetes.pod;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.tree.Fields;
import java.util.Set;

/**
 * The labels that controllers put on pods beside those of the template, so that selectors may ask for them: the names
 * and ordinals of the pods of StatefulSets, the names and indexes of Jobs, and hashes that no manifest tells.
 */
public final class ControllerLabels {

    /** The name of a pod of a StatefulSet. */
    public static final String POD_NAME = "statefulset.kubernetes.io/pod-name";

    /** The ordinal of a pod of a StatefulSet, since 1.28. */
    public static final String POD_INDEX = "apps.kubernetes.io/pod-index";

    private static final String COMPLETION_INDEX = "batch.kubernetes.io/job-completion-index";
    private static final Set<String> JOB_NAME = Set.of("job-name", "batch.kubernetes.io/job-name");
    private static final Set<String> JOB_ID = Set.of("controller-uid", "batch.kubernetes.io/controller-uid");
    private static final String TEMPLATE_HASH = "pod-template-hash";
    private static final String REVISION_HASH = "controller-revision-hash";
    private static final String GENERATION = "pod-template-generation";

    /** How many of the pods of a workload have a label. */
    public enum Extent {
        /** Not one. */
        NONE,
        /** A single one. */
        ONE,
        /** Each. */
        ALL,
        /** Some or all, by values that the cluster makes up. */
        UNKNOWN
    }

    private ControllerLabels() {}

    /** Whether a controller puts a label of this key on pods. */
    public static boolean isKnown(String key) {
        return key.equals(POD_NAME)
                || key.equals(POD_INDEX)
                || key.equals(COMPLETION_INDEX)
                || JOB_NAME.contains(key)
                || JOB_ID.contains(key)
                || key.equals(TEMPLATE_HASH)
                || key.equals(REVISION_HASH)
                || key.equals(GENERATION);
    }

    /** How many of the pods that a resource makes get a label from their controller. */
    public static Extent extent(WorkloadKind kind, Mapping resource, String key, String value) {
        String name = Fields.textOrEmpty(Fields.at(resource, "metadata"), "name");
        return switch (kind) {
            case STATEFUL_SET -> ofStatefulSet(name, Fields.at(resource, "spec"), key, value);
            case DEPLOYMENT, REPLICA_SET -> key.equals(TEMPLATE_HASH) ? Extent.UNKNOWN : Extent.NONE;
            case DAEMON_SET -> key.equals(REVISION_HASH) || key.equals(GENERATION) ? Extent.UNKNOWN : Extent.NONE;
            case JOB ->
                JOB_NAME.contains(key) ? all(value.equals(name)) : ofJob(Fields.at(resource, "spec"), key, value);
            case CRON_JOB ->
                JOB_NAME.contains(key)
                        ? value.startsWith(name + "-") ? Extent.UNKNOWN : Extent.NONE
                        : ofJob(Fields.at(resource, "spec", "jobTemplate", "spec"), key, value);
            case REPLICATION_CONTROLLER, POD -> Extent.NONE;
        };
    }

    private static Extent all(boolean has) {
        return has ? Extent.ALL : Extent.NONE;
    }

    private static Extent ofStatefulSet(String name, Mapping spec, String key, String value) {
        if (key.equals(REVISION_HASH)) {
            return Extent.UNKNOWN;
        }
        String prefix = key.equals(POD_NAME) ? name + "-" : "";
        String digits = value.startsWith(prefix) ? value.substring(prefix.length()) : "";
        boolean asksForOne = key.equals(POD_NAME) || key.equals(POD_INDEX);
        if (!asksForOne || !digits.matches("0|[1-9][0-9]{0,9}")) {
            return Extent.NONE;
        }
        long start = Math.max(0, Fields.number(Fields.at(spec, "ordinals"), "start", 0));
        long index = Long.parseLong(digits) - start;
        return index >= 0 && index < Fields.number(spec, "replicas", 1) ? Extent.ONE : Extent.NONE;
    }

    private static Extent ofJob(Mapping spec, String key, String value) {
        if (key.equals(COMPLETION_INDEX)
                && Fields.textOrEmpty(spec, "completionMode").equals("Indexed")) {
            boolean isIndex = value.matches("0|[1-9][0-9]{0,8}")
                    && Integer.parseInt(value) < Fields.number(spec, "completions", 0);
            return isIndex ? Extent.ONE : Extent.NONE;
        }
        return JOB_ID.contains(key) ? Extent.UNKNOWN : Extent.NONE;
    }
}
