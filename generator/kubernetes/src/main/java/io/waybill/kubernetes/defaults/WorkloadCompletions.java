package io.waybill.kubernetes.defaults;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.defaults.Completions.Completion;
import io.waybill.kubernetes.tree.Fields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is filled into workloads. */
final class WorkloadCompletions {

    static final Map<String, Completion> ALL = Map.ofEntries(
            Map.entry("apps.v1.DeploymentStrategy", WorkloadCompletions::deploymentStrategy),
            Map.entry("apps.v1.DaemonSetUpdateStrategy", WorkloadCompletions::daemonSetStrategy),
            Map.entry("apps.v1.StatefulSetUpdateStrategy", WorkloadCompletions::statefulSetStrategy),
            Map.entry("apps.v1.StatefulSetSpec", WorkloadCompletions::statefulSet),
            Map.entry("batch.v1.Job", WorkloadCompletions::job),
            Map.entry("batch.v1.PodFailurePolicyOnPodConditionsPattern", pattern -> pattern.fill("status", "True")),
            Map.entry("core.v1.ReplicationController", WorkloadCompletions::replicationController));

    private static final String ROLLING = "RollingUpdate";
    private static final String ROLLING_FIELD = "rollingUpdate";

    /** Known of 1.36; earlier servers may leave the field out. */
    private static final int MANUAL_SELECTOR = 36;

    private static final int SURGE_OF_DAEMON_SETS = 22;

    /** Gate MaxUnavailableStatefulSet, on by default. */
    private static final int SEVERAL_PODS_OF_STATEFUL_SETS = 37;

    private WorkloadCompletions() {}

    /** SetDefaults_Deployment. */
    private static void deploymentStrategy(Draft strategy) {
        if (strategy.is("type", ROLLING)) {
            strategy.inside(ROLLING_FIELD, rolling -> {
                rolling.fill("maxUnavailable", "25%");
                rolling.fill("maxSurge", "25%");
            });
        }
    }

    /** SetDefaults_DaemonSet. */
    private static void daemonSetStrategy(Draft strategy) {
        if (strategy.is("type", ROLLING)) {
            strategy.inside(ROLLING_FIELD, rolling -> {
                rolling.fill("maxUnavailable", 1);
                if (rolling.isFrom(SURGE_OF_DAEMON_SETS)) {
                    rolling.fill("maxSurge", 0);
                }
            });
        }
    }

    /** SetDefaults_StatefulSet: where the type is written, what goes with it is left as it is. */
    private static void statefulSetStrategy(Draft strategy) {
        if (!strategy.has("type")) {
            strategy.put("type", Scalar.of(ROLLING));
            strategy.fill(ROLLING_FIELD, Mapping.empty());
        }
        if (strategy.is("type", ROLLING) && strategy.has(ROLLING_FIELD)) {
            strategy.inside(ROLLING_FIELD, rolling -> {
                rolling.fill("partition", 0);
                if (rolling.isFrom(SEVERAL_PODS_OF_STATEFUL_SETS)) {
                    rolling.fill("maxUnavailable", 1);
                }
            });
        }
    }

    private static void statefulSet(Draft spec) {
        spec.inside("persistentVolumeClaimRetentionPolicy", policy -> {
            policy.fill("whenDeleted", "Retain");
            policy.fill("whenScaled", "Retain");
        });
        spec.each("volumeClaimTemplates", claim -> {
            claim.fill("apiVersion", "v1");
            claim.fill("kind", "PersistentVolumeClaim");
            claim.inside("status", status -> status.fill("phase", "Pending"));
        });
    }

    /** SetDefaults_Job, which does not look into the jobs of a CronJob. */
    private static void job(Draft job) {
        labelsOfTemplate(job);
        job.inside("spec", spec -> {
            if (!spec.has("completions") && !spec.has("parallelism")) {
                spec.fill("completions", 1);
            }
            spec.fill("parallelism", 1);
            spec.fill("backoffLimit", spec.has("backoffLimitPerIndex") ? Integer.MAX_VALUE : 6);
            if (spec.isFrom(22)) {
                spec.fill("completionMode", "NonIndexed");
                spec.fill("suspend", false);
            }
            if (spec.isFrom(29)) {
                spec.fill("podReplacementPolicy", spec.has("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
            }
            if (spec.isFrom(MANUAL_SELECTOR)) {
                spec.fill("manualSelector", false);
            }
        });
    }

    /** SetDefaults_ReplicationController. */
    private static void replicationController(Draft controller) {
        labelsOfTemplate(controller);
        Node labels = templateLabels(controller);
        controller.inside("spec", spec -> spec.fill("selector", labels));
    }

    private static void labelsOfTemplate(Draft object) {
        Node labels = templateLabels(object);
        object.inside("metadata", metadata -> metadata.fill("labels", labels));
    }

    private static @Nullable Node templateLabels(Draft object) {
        return Fields.at(object.mapping("spec"), "template", "metadata").get("labels");
    }
}
