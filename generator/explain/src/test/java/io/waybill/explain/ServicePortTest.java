package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.ServiceEndpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ports of Services lead to, and when pods get requests. */
class ServicePortTest {

    private static Endpoints endpoints(String service, String podSpec) {
        return Endpoints.of(Yaml.manifest("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {%s}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {replicas: 2, template: {metadata: {labels: {app: web}}, spec: {%s}}}
                """.formatted(service, podSpec)));
    }

    private static ServiceEndpoints port(String service) {
        return endpoints("selector: {app: web}, " + service, "containers: [{name: a}]")
                .services()
                .get(0);
    }

    @Test
    void aPortLeadsToTheSameOneOfThePodsByTcpByDefault() {
        ServiceEndpoints port = port("ports: [{port: 8080}]");

        assertThat(port.type()).isEqualTo("ClusterIP");
        assertThat(port.protocol()).isEqualTo("TCP");
        assertThat(port.targetPort()).isEqualTo("8080");
        assertThat(port.targets()).hasToString("[Deployment web x2 :8080]");
    }

    @ParameterizedTest
    @CsvSource({
        "ClusterIP, 'nodePort: 30080', 0",
        "NodePort, 'nodePort: 30080', 30080",
        "NodePort, 'name: http', -1",
        "LoadBalancer, 'name: http', -1"
    })
    void onlyNodePortsAndLoadBalancersOpenAPortOnNodes(String type, String port, int nodePort) {
        assertThat(port("type: %s, ports: [{port: 80, %s}]".formatted(type, port))
                        .nodePort())
                .isEqualTo(nodePort);
    }

    @Test
    void aNamedPortIsOfTheProtocolOfTheService() {
        String dns = "containers: [{name: a, ports: [{name: dns, containerPort: 53, protocol: TCP},"
                + " {name: dns, containerPort: 5353, protocol: UDP}]}]";

        assertThat(endpoints("selector: {app: web}, ports: [{port: 53, protocol: UDP, targetPort: dns}]", dns)
                        .services()
                        .get(0)
                        .targets())
                .hasToString("[Deployment web x2 :5353]");
        assertThat(endpoints("selector: {app: web}, ports: [{port: 53, protocol: SCTP, targetPort: dns}]", dns)
                        .services()
                        .get(0)
                        .problems())
                .containsExactly("Deployment default/web has no port named \"dns\" for SCTP");
    }

    @Test
    void aPortIsFoundByNumberByNameAndByTarget() {
        Inventory inventory = Inventory.of(Yaml.manifest("""
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {ports: [{name: http, port: 80, targetPort: 8080}, {name: admin, port: 81, targetPort: 9000}]}
                """));
        ResourceRef web = new ResourceRef("Service", "default", "web");

        assertThat(Endpoints.port(inventory, web, "admin").orElseThrow().port()).isEqualTo(81);
        assertThat(Endpoints.port(inventory, web, "80").orElseThrow().portName())
                .isEqualTo("http");
        assertThat(Endpoints.port(inventory, web, "82")).isEmpty();
    }

    @Test
    void aServiceWithoutASelectorNeedsEndpointsByHand() {
        String service = """
                apiVersion: v1
                kind: Service
                metadata: {name: db}
                spec: {ports: [{port: 5432}]}
                """;
        String slice = """
                ---
                apiVersion: discovery.k8s.io/v1
                kind: EndpointSlice
                metadata: {name: db-1, labels: {kubernetes.io/service-name: %s}}
                addressType: IPv4
                endpoints: []
                """;
        String byName = "---\napiVersion: v1\nkind: Endpoints\nmetadata: {name: db}\n";
        String missing = "has no selector, and the manifest has no Endpoints or EndpointSlice for it";

        assertThat(problems(service)).isEqualTo("[" + missing + "]");
        assertThat(problems(service + slice.formatted("db"))).isEqualTo("[]");
        assertThat(problems(service + slice.formatted("other"))).isEqualTo("[" + missing + "]");
        assertThat(problems(service + byName)).isEqualTo("[]");
    }

    private static String problems(String yaml) {
        return Endpoints.of(Yaml.manifest(yaml)).services().get(0).problems().toString();
    }

    @Test
    void aNameOfAnotherHostNeedsNoPods() {
        ServiceEndpoints port = port("type: ExternalName, externalName: example.com");

        assertThat(port.problems()).isEmpty();
        assertThat(port.targets()).isEmpty();
    }

    @Test
    void podsOfOtherNamespacesAreNotSelected() {
        assertThat(problems("""
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: shop}
                spec: {selector: {app: web}, ports: [{port: 80}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: web, namespace: other, labels: {app: web}}
                """)).contains("no pod of namespace shop has the labels {app=web}");
    }

    @Test
    void tellsWorkloadsThatNoServiceSelectsButNotJobs() {
        assertThat(Endpoints.of(Yaml.manifest("""
                        {apiVersion: apps/v1, kind: Deployment, metadata: {name: worker}}
                        ---
                        {apiVersion: batch/v1, kind: Job, metadata: {name: once}}
                        ---
                        {apiVersion: batch/v1, kind: CronJob, metadata: {name: often}}
                        """)).unselected()).hasToString("[Deployment default/worker]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "readinessProbe: {httpGet: {port: http}} | GET :http/ after 0 s, every 10 s",
                "readinessProbe: {tcpSocket: {port: 80}, periodSeconds: 3} | TCP :80 after 0 s, every 3 s",
                "readinessProbe: {grpc: {port: 9000}} | gRPC :9000 after 0 s, every 10 s",
                "readinessProbe: {exec: {command: [cat, /ok]}, initialDelaySeconds: 2} | exec cat /ok after 2 s, every 10 s",
                "livenessProbe: {httpGet: {port: 80}} | no probe: ready as soon as it runs"
            })
    void aPodGetsRequestsOnceItsReadinessProbePasses(String probe, String text) {
        assertThat(endpoints("selector: {app: web}, ports: [{port: 80}]", "containers: [{name: a, " + probe + "}]")
                        .services()
                        .get(0)
                        .targets()
                        .get(0)
                        .readyThrough())
                .isEqualTo(text);
    }

    @Test
    void aPodWaitsForItsReadinessGatesAndSidecarsToo() {
        String spec = "readinessGates: [{conditionType: example.com/lb}], containers: [{name: a}], initContainers:"
                + " [{name: s, restartPolicy: Always, readinessProbe: {tcpSocket: {port: 1}}},"
                + " {name: i, readinessProbe: {tcpSocket: {port: 2}}}]";

        assertThat(endpoints("selector: {app: web}, ports: [{port: 80}]", spec)
                        .services()
                        .get(0)
                        .targets()
                        .get(0)
                        .readyThrough())
                .isEqualTo("TCP :1 after 0 s, every 10 s; readiness gate example.com/lb");
    }
}
