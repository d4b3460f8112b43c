package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Probes and hooks say how they ask, then how often. */
class ProbeIdiomTest {

    @Test
    void aProbeOfAPageHasItsPathAndPort() {
        String java = Written.container("""
                readinessProbe: {httpGet: {path: /ready, port: http}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").readinessProbe(Probe.httpGet("/ready", "http")));
                """);
    }

    @Test
    void headersOfAProbeFollowItsScheme() {
        String java = Written.container("""
                livenessProbe:
                  httpGet: {path: /, port: 443, scheme: HTTPS, httpHeaders: [{name: A, value: b}]}
                  failureThreshold: 3
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    return Deployment.named(
                            "web",
                            Container.named("a")
                                    .livenessProbe(Probe.httpGet("/", 443)
                                            .scheme("HTTPS")
                                            .httpHeader("A", "b")
                                            .failureThreshold(3)));
                }
                """);
    }

    @Test
    void aProbeOfAPageOnAnotherHostIsWrittenFieldByField() {
        String java = Written.container("""
                livenessProbe: {httpGet: {path: /, port: 80, host: example.com}}
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    return Deployment.named(
                            "web",
                            Container.named("a")
                                    .livenessProbe(Probe.of()
                                            .httpGet(HTTPGetAction.of(IntOrString.of(80)).host("example.com").path("/"))));
                }
                """);
    }

    @Test
    void aProbeOfASocketHasItsPort() {
        String java = Written.container("""
                startupProbe: {tcpSocket: {port: 80}, periodSeconds: 5}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a").startupProbe(Probe.tcpSocket(80).periodSeconds(5)));
                """);
    }

    @Test
    void aProbeOfAServiceOfGrpcHasItsPort() {
        String java = Written.container("""
                livenessProbe: {grpc: {port: 9000}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").livenessProbe(Probe.grpc(9000)));
                """);
    }

    @Test
    void aNamedServiceOfGrpcIsWrittenFieldByField() {
        String java = Written.container("""
                livenessProbe: {grpc: {port: 9000, service: health}}
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    return Deployment.named(
                            "web",
                            Container.named("a").livenessProbe(Probe.of().grpc(GRPCAction.of(9000).service("health"))));
                }
                """);
    }

    @Test
    void aProbeThatRunsACommandHasItsWords() {
        String java = Written.container("""
                livenessProbe: {exec: {command: [cat, /tmp/healthy]}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named("web", Container.named("a").livenessProbe(Probe.exec("cat", "/tmp/healthy")));
                """);
    }

    @Test
    void aProbeUsedTwiceIsAVariable() {
        String java = Written.container("""
                livenessProbe: {tcpSocket: {port: 80}}
                readinessProbe: {tcpSocket: {port: 80}}
                """);

        assertThat(java).isEqualTo("""
                private static Deployment web() {
                    Probe aProbe = Probe.tcpSocket(80);
                    Container a = Container.named("a").livenessProbe(aProbe).readinessProbe(aProbe);
                    return Deployment.named("web", a);
                }
                """);
    }

    @Test
    void aHookThatRunsACommandHasItsWords() {
        String java = Written.container("""
                lifecycle: {preStop: {exec: {command: [sleep, '5']}}}
                """);

        assertThat(java).isEqualTo("""
                Deployment web = Deployment.named(
                        "web",
                        Container.named("a").lifecycle(Lifecycle.of().preStop(LifecycleHandler.exec("sleep", "5"))));
                """);
    }
}
