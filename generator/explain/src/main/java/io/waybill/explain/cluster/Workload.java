package io.waybill.explain.cluster;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.pod.ControllerLabels;
import io.waybill.kubernetes.pod.ControllerLabels.Extent;
import io.waybill.kubernetes.pod.PodContainers;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Map;

/**
 * Something that makes pods, or a Pod itself.
 *
 * @param kind its kind
 * @param item the resource
 * @param podLabels the labels of its pods
 * @param podSpec the spec of its pods
 */
public record Workload(WorkloadKind kind, Item item, Map<String, String> podLabels, Mapping podSpec) {

    static Workload of(WorkloadKind kind, Item item) {
        Mapping template = kind.template(item.tree());
        return new Workload(
                kind, item, Fields.entries(Fields.at(template, "metadata", "labels")), Fields.at(template, "spec"));
    }

    /** What it is called. */
    public ResourceRef ref() {
        return item.ref();
    }

    /** Whether it runs a pod on every node that fits, so that the number of its pods is not known. */
    public boolean isPerNode() {
        return kind == WorkloadKind.DAEMON_SET;
    }

    /** How many pods it has at rest; for a DaemonSet on one node, for a Job and a CronJob while it runs. */
    public int replicas() {
        int replicas = switch (kind) {
            case POD, DAEMON_SET -> 1;
            case JOB -> parallelism(item.spec());
            case CRON_JOB -> parallelism(Fields.at(item.spec(), "jobTemplate", "spec"));
            default -> Fields.number(item.spec(), "replicas", 1);
        };
        return Math.max(0, replicas);
    }

    private static int parallelism(Mapping job) {
        int parallelism = Fields.number(job, "parallelism", 1);
        return Math.min(parallelism, Fields.number(job, "completions", Integer.MAX_VALUE));
    }

    /** Whether pods of it may have all of these labels, from the template or by their controller. */
    boolean mayHave(Map<String, String> labels) {
        return labels.entrySet().stream().allMatch(label -> extent(label) != Extent.NONE);
    }

    /** How many of its pods have all of these labels at rest; what the cluster makes up may fit all of them. */
    public int podsWith(Map<String, String> labels) {
        int pods = replicas();
        for (Map.Entry<String, String> label : labels.entrySet()) {
            pods = switch (extent(label)) {
                case NONE -> 0;
                case ONE -> Math.min(1, pods);
                case ALL, UNKNOWN -> pods;
            };
        }
        return pods;
    }

    private Extent extent(Map.Entry<String, String> label) {
        String own = podLabels.get(label.getKey());
        if (own != null) {
            return own.equals(label.getValue()) ? Extent.ALL : Extent.NONE;
        }
        return ControllerLabels.extent(kind, item.tree(), label.getKey(), label.getValue());
    }

    /** The containers that run side by side. */
    public List<Mapping> containers() {
        return PodContainers.regular(podSpec);
    }

    /** The containers that run before, one after the other; those that are restarted always go on as sidecars. */
    public List<Mapping> initContainers() {
        return PodContainers.init(podSpec);
    }

    /** The init containers and the containers, in the order in which they start. */
    public List<Mapping> starting() {
        List<Mapping> starting = initContainers();
        starting.addAll(containers());
        return starting;
    }

    /** The containers and sidecars. */
    public List<Mapping> running() {
        return PodContainers.running(podSpec);
    }
}
