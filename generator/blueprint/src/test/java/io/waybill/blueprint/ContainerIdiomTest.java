package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Containers: what the DSL says in a few words, and what keeps its fields. */
class ContainerIdiomTest {

    @Test
    void aPortWithNothingElseIsItsNumber() {
        String java = Written.container("""
                ports: [{containerPort: 80}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").port(80));
                """);
    }

    @Test
    void aNamedPortIsItsNameAndNumber() {
        String java = Written.container("""
                ports: [{name: http, containerPort: 80}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").port("http", 80));
                """);
    }

    @Test
    void aPortOfAnotherProtocolIsWrittenFieldByField() {
        String java = Written.container("""
                ports: [{containerPort: 53, protocol: UDP}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a").port(ContainerPort.of(53).protocol(Protocol.UDP)));
                """);
    }

    @Test
    void variablesKeepTheirOrder() {
        String java = Written.container("""
                env:
                - {name: B, value: one}
                - {name: A, value: '2'}
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    Container a = Container.named("a").env("B", "one").env("A", "2");
                    return Deployment.named("web", a);
                }
                """);
    }

    @Test
    void aVariableWithoutValueIsWrittenFieldByField() {
        String java = Written.container("""
                env: [{name: A}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").env(EnvVar.named("A")));
                """);
    }

    @Test
    void fieldsOfThePodComeFromTheirFactory() {
        String java = Written.container("""
                env: [{name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").env("IP", EnvVarSource.field("status.podIP")));
                """);
    }

    @Test
    void resourcesOfTheContainerComeFromTheirFactory() {
        String java = Written.container("""
                env: [{name: M, valueFrom: {resourceFieldRef: {resource: limits.memory}}}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").env("M", EnvVarSource.resource("limits.memory")));
                """);
    }

    @Test
    void processorsCountedInWholeOrPartAreNumbers() {
        String java = Written.container("""
                resources: {requests: {cpu: 0.5}, limits: {cpu: 2}}
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    Container a = Container.named("a").requests(cpu(0.5)).limits(cpu(2));
                    return Deployment.named("web", a);
                }
                """);
    }

    @Test
    void amountsComeProcessorsFirstWhateverTheirOrder() {
        String java = Written.container("""
                resources: {limits: {memory: 1Gi, ephemeral-storage: 2Gi, cpu: 500m}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a").limits(cpu("500m"), memory("1Gi"), ephemeralStorage("2Gi")));
                """);
    }

    @Test
    void amountsOfADeviceNameIt() {
        String java = Written.container("""
                resources: {limits: {nvidia.com/gpu: '1'}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a").limits(ComputeResource.of("nvidia.com/gpu", "1")));
                """);
    }

    @Test
    void resourcesWithClaimsAreWrittenFieldByField() {
        String java = Written.container("""
                resources: {claims: [{name: gpu}], limits: {cpu: 1}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a")
                                .resources(ResourceRequirements.of()
                                        .limit("cpu", Quantity.of(1))
                                        .claim(ResourceClaim.named("gpu"))));
                """);
    }

    @Test
    void aMountWithoutItsVolumeIsWrittenFieldByField() {
        String java = Written.container("""
                volumeMounts: [{name: data, mountPath: /data}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").volumeMount(VolumeMount.named("data", "/data")));
                """);
    }

    @Test
    void aSourceOfVariablesThatMayBeMissingIsWrittenFieldByField() {
        String java = Written.container("""
                envFrom: [{configMapRef: {name: settings, optional: true}}]
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    return Deployment.named(
                            "web",
                            Container.named("a")
                                    .envFrom(EnvFromSource.of()
                                            .configMapRef(ConfigMapEnvSource.of().name("settings").optional_(true))));
                }
                """);
    }

    @Test
    void commandsAndArgumentsAreTexts() {
        String java = Written.container("""
                command: [sh, -c]
                args: ['echo "hi"']
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    Container a = Container.named("a").command("sh", "-c").arg("echo \\"hi\\"");
                    return Deployment.named("web", a);
                }
                """);
    }

    @Test
    void anEmptyVariableIsAnEmptyText() {
        String java = Written.container("""
                env: [{name: A, value: ''}]
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").env("A", ""));
                """);
    }
}
