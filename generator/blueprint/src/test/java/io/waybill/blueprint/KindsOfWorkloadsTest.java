package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each kind of workload begins with what it requires. */
class KindsOfWorkloadsTest {

    @Test
    void aJobSaysWhetherItsPodsRestart() {
        String java = Written.resource("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: once}
                spec:
                  backoffLimit: 2
                  template:
                    metadata: {labels: {app: once}}
                    spec: {restartPolicy: Never, containers: [{name: a}]}
                """);

        assertThat(java).isEqualTo("""
                Job once = Job.named("once", RestartPolicy.NEVER, Container.named("a")).backoffLimit(2);
                """);
    }

    @Test
    void aCronJobSaysWhenItRuns() {
        String java = Written.resource("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  schedule: '0 4 * * *'
                  concurrencyPolicy: Forbid
                  jobTemplate:
                    spec:
                      template:
                        metadata: {labels: {app: nightly}}
                        spec: {restartPolicy: OnFailure, containers: [{name: a}]}
                """);

        assertThat(java).isEqualTo("""
                CronJob nightly = CronJob.named("nightly", "0 4 * * *", RestartPolicy.ON_FAILURE, Container.named("a"))
                        .concurrencyPolicy(ConcurrencyPolicy.FORBID);
                """);
    }

    @Test
    void aDaemonSetIsItsContainers() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                """);

        assertThat(java).isEqualTo("""
                DaemonSet web = DaemonSet.named("web", Container.named("a"));
                """);
    }

    @Test
    void aStatefulSetNamesItsServiceBehindItsContainers() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  serviceName: db
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                """);

        assertThat(java).isEqualTo("""
                StatefulSet web = StatefulSet.named("web", Container.named("a")).serviceName("db");
                """);
    }

    @Test
    void aStatefulSetKeepsItsClaims() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  serviceName: db
                  volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce]}}]
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                """);

        assertThat(java).isEqualTo("""
                private static StatefulSet web() {
                    return StatefulSet.named("web", Container.named("a"))
                            .serviceName("db")
                            .volumeClaimTemplate(PersistentVolumeClaim.from(Mapping.empty())
                                    .metadata(ObjectMeta.of().name("data"))
                                    .accessMode(PersistentVolumeAccessMode.READ_WRITE_ONCE));
                }
                """);
    }
}
