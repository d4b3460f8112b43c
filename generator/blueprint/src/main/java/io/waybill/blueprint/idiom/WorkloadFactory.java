package io.waybill.blueprint.idiom;

import io.waybill.kubernetes.kind.WorkloadKind;
import java.util.List;

/**
 * The factory of a kind that takes containers.
 *
 * @param typeName the type of the kind
 * @param kind what it makes pods of
 * @param leading the fields that the factory takes before the containers: of the spec, or the pod's restart policy
 */
record WorkloadFactory(String typeName, WorkloadKind kind, List<String> leading) {

    static final List<WorkloadFactory> ALL = List.of(
            new WorkloadFactory("apps.v1.Deployment", WorkloadKind.DEPLOYMENT, List.of()),
            new WorkloadFactory("apps.v1.StatefulSet", WorkloadKind.STATEFUL_SET, List.of()),
            new WorkloadFactory("apps.v1.DaemonSet", WorkloadKind.DAEMON_SET, List.of()),
            new WorkloadFactory("apps.v1.ReplicaSet", WorkloadKind.REPLICA_SET, List.of()),
            new WorkloadFactory("batch.v1.Job", WorkloadKind.JOB, List.of("restartPolicy")),
            new WorkloadFactory("batch.v1.CronJob", WorkloadKind.CRON_JOB, List.of("schedule", "restartPolicy")));

    /** The path of the pod template, below the spec. */
    List<String> template() {
        return kind.templatePath().subList(1, kind.templatePath().size());
    }

    /** Whether it has a selector, which the factory sets. */
    boolean selects() {
        return kind.selectsPods();
    }
}
