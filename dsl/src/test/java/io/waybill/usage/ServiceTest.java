package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.core.v1.ServicePort;
import org.junit.jupiter.api.Test;

/** A Service selects the workload it is given and lends its names. */
class ServiceTest {

    private final Deployment mysql = Deployment.named("mysql", Container.named("mysql"));
    private final Service service = Service.selecting(mysql);

    @Test
    void selectsAWorkloadUnderItsName() {
        assertThat(service.port(3306)).hasToString("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: mysql
                spec:
                  type: ClusterIP
                  ports:
                  - port: 3306
                    protocol: TCP
                    targetPort: 3306
                  selector:
                    app: mysql
                """);
    }

    @Test
    void selectsAWorkloadUnderAnotherName() {
        assertThat(Service.selecting("db", mysql).name()).isEqualTo("db");
    }

    @Test
    void leadsAPortToAnother() {
        assertThat(service.port(80, 8000)
                        .port(443, "https")
                        .spec()
                        .orElseThrow()
                        .ports())
                .map(ServicePort::toString)
                .containsExactly("""
                        port: 80
                        protocol: TCP
                        targetPort: 8000
                        """, """
                        port: 443
                        protocol: TCP
                        targetPort: https
                        """);
    }

    @Test
    void becomesHeadless() {
        assertThat(service.headless().spec().orElseThrow().clusterIP()).contains("None");
    }

    @Test
    void opensAPortOnEveryNode() {
        assertThat(service.nodePort().spec().orElseThrow().type()).contains("NodePort");
    }

    @Test
    void asksForALoadBalancer() {
        assertThat(service.loadBalancer().spec().orElseThrow().type()).contains("LoadBalancer");
    }

    @Test
    void hasItsNameInsideItsNamespace() {
        Namespace jds = Namespace.named("jds");

        assertThat(service.dnsName()).isEqualTo("mysql");
        assertThat(service.namespace("jds").dnsName(jds)).isEqualTo("mysql");
    }

    @Test
    void hasALongerNameAcrossNamespaces() {
        assertThat(service.namespace("jds").dnsName(Namespace.named("other"))).isEqualTo("mysql.jds");
    }

    @Test
    void refusesANameAcrossNamespacesBeforeItHasOne() {
        assertThatThrownBy(() -> service.dnsName(Namespace.named("other")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The Service \"mysql\" has no namespace yet");
    }

    @Test
    void isABackendByNumberAndByName() {
        Service named = service.port(ServicePort.of(80).name("http"));

        assertThat(named.backend(80)).hasToString("""
                service:
                  name: mysql
                  port:
                    number: 80
                """);
        assertThat(named.backend("http")).hasToString("""
                service:
                  name: mysql
                  port:
                    name: http
                """);
    }

    @Test
    void refusesToBeABackendWithoutPorts() {
        assertThatThrownBy(() -> service.backend(80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The Service \"mysql\" has no port 80; declare it first, with port(...)");
    }

    @Test
    void refusesToBeABackendOfAPortItDoesNotDeclareAndNamesThoseItDoes() {
        Service two = service.port(80).port(ServicePort.of(443).name("https"));

        assertThatThrownBy(() -> two.backend("htps"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The Service \"mysql\" has no port htps; it has 80, 443 (https)");
    }
}
