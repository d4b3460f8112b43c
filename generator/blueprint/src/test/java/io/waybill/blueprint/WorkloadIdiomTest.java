package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Workloads are a name and their containers. */
class WorkloadIdiomTest {

    @Test
    void labelsAndSelectorsThatFollowFromTheNameAreLeftOut() {
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
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"));
                """);
    }

    @Test
    void aSelectorOfOtherLabelsIsWrittenAsItIs() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {run: web}}
                  template:
                    metadata: {labels: {run: web}}
                    spec:
                      containers: [{name: a}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"))
                        .selector(LabelSelector.of().matchLabel("run", "web"))
                        .podMetadata(ObjectMeta.of().label("run", "web"));
                """);
    }

    @Test
    void aWorkloadOfManyLinesHasAMethod() {
        String java = Written.body("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - name: a
                        image: 'a:1'
                        command: [run]
                        workingDir: /work
                        stdin: true
                        tty: true
                        ports: [{containerPort: 80}]
                        env: [{name: A, value: a}, {name: B, value: b}]
                        resources: {limits: {cpu: 1}, requests: {cpu: 1}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = web();
                return Manifest.of(web);

                private static Deployment web() {
                    Container a = Container.named("a")
                            .image("a:1")
                            .command("run")
                            .workingDir("/work")
                            .port(80)
                            .env("A", "a")
                            .env("B", "b")
                            .requests(cpu(1))
                            .limits(cpu(1))
                            .stdin(true)
                            .tty(true);
                    return Deployment.named("web", a);
                }
                """);
    }

    @Test
    void aTemplateWithoutMetadataIsWrittenFieldByField() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    spec:
                      containers: [{name: a}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        DeploymentSpec.of(
                                LabelSelector.of().matchLabel("app", "web"),
                                PodTemplateSpec.of().spec(PodSpec.of(List.of(Container.named("a"))))));
                """);
    }

    @Test
    void aStrategyOfRolloutsIsAValueOfItsOwn() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 2
                  strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}]
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    return Deployment.named("web", Container.named("a"))
                            .replicas(2)
                            .strategy(DeploymentStrategy.of()
                                    .type(DeploymentStrategyType.ROLLING_UPDATE)
                                    .rollingUpdate(RollingUpdateDeployment.of().maxSurge("25%").maxUnavailable(0)));
                }
                """);
    }

    @Test
    void aSidecarFollowsItsContainer() {
        String java = Written.resource("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: a}, {name: b, image: 'b:1'}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a"), Container.named("b").image("b:1"));
                """);
    }
}
