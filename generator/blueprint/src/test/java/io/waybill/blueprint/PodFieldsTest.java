package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of a workload's pods is set on the workload. */
class PodFieldsTest {

    @Test
    void furtherLabelsOfPodsAreAdded() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web, tier: front}, annotations: {a: b}}
                    spec:
                      containers: [{name: a}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"))
                        .podLabel("tier", "front")
                        .podAnnotation("a", "b");
                """);
    }

    @Test
    void fieldsOfPodsAreSetOnTheWorkload() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                      serviceAccountName: web
                      nodeSelector: {disk: ssd}
                      terminationGracePeriodSeconds: 5
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"))
                        .serviceAccountName("web")
                        .nodeSelector("disk", "ssd")
                        .terminationGracePeriodSeconds(5);
                """);
    }

    @Test
    void tolerationsOfOneTaintComeFromTheirFactory() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                      tolerations: [{key: a, operator: Equal, value: b, effect: NoSchedule}, {key: c, operator: Exists, effect: NoExecute}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"))
                        .toleration(Toleration.equal("a", "b", "NoSchedule"))
                        .toleration(Toleration.exists("c", "NoExecute"));
                """);
    }

    @Test
    void containersThatRunFirstAreNamedSo() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                      initContainers: [{name: first}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a")).initContainer(Container.named("first"));
                """);
    }

    @Test
    void aContainerOfMoreThanAnImageIsAVariable() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a, image: 'a:1', ports: [{containerPort: 80}]}]
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    Container a = Container.named("a").image("a:1").port(80);
                    return Deployment.named("web", a);
                }
                """);
    }
}
