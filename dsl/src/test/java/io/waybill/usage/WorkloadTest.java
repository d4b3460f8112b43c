package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.apps.v1.DaemonSet;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.apps.v1.ReplicaSet;
import io.waybill.dsl.apps.v1.StatefulSet;
import io.waybill.dsl.batch.v1.CronJob;
import io.waybill.dsl.batch.v1.Job;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Pod;
import io.waybill.dsl.core.v1.RestartPolicy;
import io.waybill.dsl.core.v1.SecurityContext;
import io.waybill.dsl.core.v1.ServiceAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every workload is made with a name and containers, and selects its own pods. */
class WorkloadTest {

    private final Container container = Container.named("c");

    @ParameterizedTest
    @ValueSource(strings = {"DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"})
    void selectsThePodsOfItsTemplate(String kind) {
        assertThat(workload(kind)).hasToString("""
                apiVersion: apps/v1
                kind: %s
                metadata:
                  name: app
                spec:
                  selector:
                    matchLabels:
                      app: app
                  template:
                    metadata:
                      labels:
                        app: app
                    spec:
                      containers:
                      - name: c
                """.formatted(kind));
    }

    private Object workload(String kind) {
        return switch (kind) {
            case "DaemonSet" -> DaemonSet.named("app", container);
            case "Deployment" -> Deployment.named("app", container);
            case "ReplicaSet" -> ReplicaSet.named("app", container);
            default -> StatefulSet.named("app", container);
        };
    }

    @Test
    void aPodHasItsLabelItself() {
        assertThat(Pod.named("app", container)).hasToString("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: app
                  labels:
                    app: app
                spec:
                  containers:
                  - name: c
                """);
    }

    @Test
    void aJobHasNoSelectorButARestartPolicy() {
        assertThat(Job.named("app", RestartPolicy.NEVER, container)).hasToString("""
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: app
                spec:
                  template:
                    metadata:
                      labels:
                        app: app
                    spec:
                      containers:
                      - name: c
                      restartPolicy: Never
                """);
    }

    @Test
    void aCronJobHasAScheduleBesideItsJob() {
        assertThat(CronJob.named("app", "0 3 * * *", RestartPolicy.ON_FAILURE, container))
                .hasToString("""
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  name: app
                spec:
                  schedule: 0 3 * * *
                  jobTemplate:
                    spec:
                      template:
                        metadata:
                          labels:
                            app: app
                        spec:
                          containers:
                          - name: c
                          restartPolicy: OnFailure
                """);
    }

    @Test
    void takesSeveralContainers() {
        assertThat(Deployment.named("app", container, Container.named("d"), Container.named("e"))
                        .podSpec()
                        .containers())
                .extracting(Container::name)
                .containsExactly("c", "d", "e");
    }

    @Test
    void theFieldsOfItsPodsCanBeSetOnIt() {
        Deployment deployment = Deployment.named("app", container)
                .replicas(2)
                .hostNetwork(true)
                .nodeSelector("disk", "ssd")
                .serviceAccountName("robot")
                .podLabel("tier", "web")
                .podAnnotation("scrape", "true");

        assertThat(deployment.spec()).hasToString("""
                replicas: 2
                selector:
                  matchLabels:
                    app: app
                template:
                  metadata:
                    labels:
                      app: app
                      tier: web
                    annotations:
                      scrape: "true"
                  spec:
                    serviceAccountName: robot
                    hostNetwork: true
                    nodeSelector:
                      disk: ssd
                    containers:
                    - name: c
                """);
    }

    @Test
    void theFieldsOfItsPodsCanBeSetOnACronJobToo() {
        CronJob job =
                CronJob.named("app", "@daily", RestartPolicy.NEVER, container).hostNetwork(true);

        assertThat(job.podSpec().hostNetwork()).contains(true);
    }

    @Test
    void isFoundByItsSelectorOrElseByTheLabelsOfItsPods() {
        assertThat(Deployment.named("app", container).podLabel("tier", "web").selectorLabels())
                .containsOnlyKeys("app");
        assertThat(Job.named("app", RestartPolicy.NEVER, container)
                        .podLabel("tier", "web")
                        .selectorLabels())
                .containsOnlyKeys("app", "tier");
        assertThat(Pod.named("app", container).podLabel("tier", "web").selectorLabels())
                .containsOnlyKeys("app", "tier");
    }

    @Test
    void restrictedWritesWhatThePodSecurityStandardAsksFor() {
        Pod pod = Pod.named(
                        "web",
                        Container.named("web")
                                .securityContext(SecurityContext.of().readOnlyRootFilesystem(true)))
                .initContainer(Container.named("setup"))
                .restricted();

        assertThat(pod).hasToString("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  labels:
                    app: web
                spec:
                  securityContext:
                    runAsNonRoot: true
                    seccompProfile:
                      type: RuntimeDefault
                  initContainers:
                  - name: setup
                    securityContext:
                      allowPrivilegeEscalation: false
                      capabilities:
                        drop:
                        - ALL
                  containers:
                  - name: web
                    securityContext:
                      allowPrivilegeEscalation: false
                      capabilities:
                        drop:
                        - ALL
                      readOnlyRootFilesystem: true
                """);
    }

    @Test
    void runsItsPodsAsAServiceAccountAndTakesStepsOnCondition() {
        Deployment web = Deployment.named("web", Container.named("c")).serviceAccount(ServiceAccount.named("web"));

        assertThat(web.podSpec().serviceAccountName()).contains("web");
        assertThat(web.when(true, w -> w.replicas(3))).isEqualTo(web.replicas(3));
        assertThat(web.when(false, w -> w.replicas(3))).isEqualTo(web);
    }
}
