package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.core.v1.LifecycleHandler;
import io.waybill.dsl.core.v1.Probe;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The four probes, and what runs at the start and end of a container. */
class ProbeTest {

    @Test
    void connectsToAPort() {
        assertThat(Probe.tcpSocket(3306).initialDelaySeconds(5).periodSeconds(10))
                .hasToString("""
                tcpSocket:
                  port: 3306
                initialDelaySeconds: 5
                periodSeconds: 10
                """);
    }

    @Test
    void connectsToANamedPort() {
        assertThat(Probe.tcpSocket("mysql")).hasToString("""
                tcpSocket:
                  port: mysql
                """);
    }

    @Test
    void sendsAGet() {
        assertThat(Probe.httpGet("/healthz", 8080).scheme("HTTPS").httpHeader("Host", "a.b"))
                .hasToString("""
                        httpGet:
                          path: /healthz
                          port: 8080
                          httpHeaders:
                          - name: Host
                            value: a.b
                          scheme: HTTPS
                        """);
    }

    @Test
    void sendsAGetToANamedPort() {
        assertThat(Probe.httpGet("/", "http")).hasToString("""
                httpGet:
                  path: /
                  port: http
                """);
    }

    @Test
    void runsACommand() {
        assertThat(Probe.exec("mysqladmin", "ping")).hasToString("""
                exec:
                  command:
                  - mysqladmin
                  - ping
                """);
    }

    @Test
    void asksTheGrpcHealthService() {
        assertThat(Probe.grpc(9000)).hasToString("""
                grpc:
                  port: 9000
                """);
    }

    @Test
    void refusesAHeaderForAProbeThatSendsNoGet() {
        assertThatThrownBy(() -> Probe.tcpSocket(80).httpHeader("Host", "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Only a probe made with httpGet has a scheme and headers");
    }

    @Test
    void takesADurationForSeconds() {
        assertThat(Probe.grpc(1).timeoutSeconds(Duration.ofMinutes(1)))
                .isEqualTo(Probe.grpc(1).timeoutSeconds(60));
    }

    @Test
    void handlesTheLifecycle() {
        assertThat(LifecycleHandler.exec("sh", "-c", "sleep 5")).hasToString("""
                exec:
                  command:
                  - sh
                  - -c
                  - sleep 5
                """);
        assertThat(LifecycleHandler.sleep(5)).hasToString("""
                sleep:
                  seconds: 5
                """);
        assertThat(LifecycleHandler.httpGet("/stop", 80)).hasToString("""
                httpGet:
                  path: /stop
                  port: 80
                """);
    }
}
