package io.waybill.explain.cluster;

import io.waybill.dsl.tree.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that makes pods, or a Pod itself.
 *
 * @param item the resource
 * @param podLabels the labels of its pods
 * @param podSpec the spec of its pods
 */
public record Workload(Item item, Map<String, String> podLabels, Mapping podSpec) {

    static Workload of(Item item) {
        Mapping template = template(item);
        return new Workload(
                item, Fields.entries(Fields.at(template, "metadata", "labels")), Fields.at(template, "spec"));
    }

    private static Mapping template(Item item) {
        return switch (item.ref().kind()) {
            case "Pod" -> item.tree();
            case "CronJob" -> Fields.at(item.spec(), "jobTemplate", "spec", "template");
            default -> Fields.at(item.spec(), "template");
        };
    }

    /** What it is called. */
    public ResourceRef ref() {
        return item.ref();
    }

    /** Whether it runs a pod on every node that fits, so that the number of its pods is not known. */
    public boolean isPerNode() {
        return ref().kind().equals("DaemonSet");
    }

    /** How many pods it has at rest; for a DaemonSet on one node, for a Job and a CronJob while it runs. */
    public int replicas() {
        int replicas = switch (ref().kind()) {
            case "Pod", "DaemonSet" -> 1;
            case "Job" -> parallelism(item.spec());
            case "CronJob" -> parallelism(Fields.at(item.spec(), "jobTemplate", "spec"));
            default -> Fields.number(item.spec(), "replicas", 1);
        };
        return Math.max(0, replicas);
    }

    private static int parallelism(Mapping job) {
        int parallelism = Fields.number(job, "parallelism", 1);
        return Math.min(parallelism, Fields.number(job, "completions", Integer.MAX_VALUE));
    }

    /** The containers that run side by side. */
    public List<Mapping> containers() {
        return Fields.items(podSpec, "containers");
    }

    /** The containers that run before, one after the other; those that are restarted always go on as sidecars. */
    public List<Mapping> initContainers() {
        return Fields.items(podSpec, "initContainers");
    }

    /** Whether an init container is a sidecar. */
    public static boolean isSidecar(Mapping initContainer) {
        return Fields.textOrEmpty(initContainer, "restartPolicy").equals("Always");
    }

    /** The containers and sidecars. */
    public List<Mapping> running() {
        List<Mapping> running = new ArrayList<>(containers());
        initContainers().stream().filter(Workload::isSidecar).forEach(running::add);
        return running;
    }
}
