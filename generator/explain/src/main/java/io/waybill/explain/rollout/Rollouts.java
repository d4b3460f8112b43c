package io.waybill.explain.rollout;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.cluster.Workload;
import io.waybill.kubernetes.kind.WorkloadKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the workloads of a manifest replace, run and complete their pods.
 *
 * <pre>{@code
 * assertThat(Rollouts.of(manifest).deployment("myblog")).get()
 *         .extracting(DeploymentRollout::maxTotal, DeploymentRollout::minAvailable)
 *         .containsExactly(3, 2);
 * }</pre>
 *
 * @param deployments how each Deployment rolls out
 * @param statefulSets how each StatefulSet rolls out
 * @param daemonSets how each DaemonSet rolls out
 * @param jobs how each Job completes
 * @param cronJobs when each CronJob runs
 */
public record Rollouts(
        List<DeploymentRollout> deployments,
        List<StatefulSetRollout> statefulSets,
        List<DaemonSetRollout> daemonSets,
        List<JobPlan> jobs,
        List<CronPlan> cronJobs) {

    /** The rollouts of a manifest. */
    public static Rollouts of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** The rollouts of a manifest on clusters of a minor. */
    public static Rollouts of(Manifest manifest, Target target) {
        return of(Inventory.of(manifest, target));
    }

    /** As {@link #of(Manifest)}. */
    public static Rollouts of(Inventory inventory) {
        return new Rollouts(
                each(inventory, WorkloadKind.DEPLOYMENT, workload -> Deployments.rollout(workload, inventory)),
                each(inventory, WorkloadKind.STATEFUL_SET, workload -> StatefulSets.rollout(workload, inventory)),
                each(inventory, WorkloadKind.DAEMON_SET, DaemonSets::rollout),
                each(
                        inventory,
                        WorkloadKind.JOB,
                        workload -> Jobs.job(workload.ref(), workload.item().spec())),
                each(inventory, WorkloadKind.CRON_JOB, workload -> Jobs.cronJob(workload.item())));
    }

    /** The most pods that a workload with so many replicas has while it rolls out. */
    public static int mostPods(Workload workload, int replicas) {
        return workload.kind() == WorkloadKind.DEPLOYMENT
                ? Deployments.bounds(workload.item(), replicas).maxTotal()
                : replicas;
    }

    private static <T> List<T> each(Inventory inventory, WorkloadKind kind, Function<Workload, T> read) {
        return inventory.workloads().stream()
                .filter(workload -> workload.kind() == kind)
                .map(read)
                .toList();
    }

    /** The first Deployment of that name. */
    public Optional<DeploymentRollout> deployment(String name) {
        return named(deployments, DeploymentRollout::deployment, name);
    }

    /** The first StatefulSet of that name. */
    public Optional<StatefulSetRollout> statefulSet(String name) {
        return named(statefulSets, StatefulSetRollout::statefulSet, name);
    }

    /** The first DaemonSet of that name. */
    public Optional<DaemonSetRollout> daemonSet(String name) {
        return named(daemonSets, DaemonSetRollout::daemonSet, name);
    }

    /** The first Job of that name. */
    public Optional<JobPlan> job(String name) {
        return named(jobs, JobPlan::job, name);
    }

    /** The first CronJob of that name. */
    public Optional<CronPlan> cronJob(String name) {
        return named(cronJobs, CronPlan::cronJob, name);
    }

    private static <T> Optional<T> named(List<T> all, Function<T, ResourceRef> ref, String name) {
        return all.stream().filter(one -> ref.apply(one).name().equals(name)).findFirst();
    }
}
