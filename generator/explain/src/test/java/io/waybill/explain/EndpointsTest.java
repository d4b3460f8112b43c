package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.network.Endpoints;
import io.waybill.explain.network.ServiceEndpoints;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    private static ServiceEndpoints endpoints(String workload, String selector, String port) {
        return Endpoints.of(Yaml.manifest(workload + """
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: web}
                        spec: {selector: {%s}, ports: [{port: 80, targetPort: %s}]}
                        """.formatted(selector, port)))
                .services()
                .get(0);
    }

    private static String pod(String spec) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec: {" + spec + "}\n";
    }

    @Test
    void aNamedPortOfAnInitContainerThatEndsIsNotFound() {
        ServiceEndpoints endpoints = endpoints(
                pod("initContainers: [{name: i, ports: [{name: http, containerPort: 8080}]}], containers: [{name: a}]"),
                "app: web",
                "http");

        assertThat(endpoints.targets()).isEmpty();
        assertThat(endpoints.problems()).containsExactly("Pod default/web has no port named \"http\" for TCP");
    }

    @Test
    void aNamedPortOfASidecarIsFound() {
        ServiceEndpoints endpoints = endpoints(
                pod("initContainers: [{name: i, restartPolicy: Always, ports: [{name: http, containerPort: 8080}]}],"
                        + " containers: [{name: a}]"),
                "app: web",
                "http");

        assertThat(endpoints.targets()).hasToString("[Pod web x1 :8080]");
        assertThat(endpoints.reachesPods()).isTrue();
    }

    @Test
    void aNumberReachesAPortThatNobodyDeclares() {
        assertThat(endpoints(pod("containers: [{name: a}]"), "app: web", "8080").targets())
                .hasToString("[Pod web x1 :8080]");
    }

    @Test
    void oneOfThePodsOfAStatefulSetIsSelectedByItsName() {
        String set = """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec: {replicas: 3, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db}]}}}
                """;

        assertThat(endpoints(set, "app: db, statefulset.kubernetes.io/pod-name: db-2", "80")
                        .targets())
                .hasToString("[StatefulSet db x1 :80]");
        assertThat(endpoints(set, "statefulset.kubernetes.io/pod-name: db-3", "80")
                        .problems())
                .containsExactly("selects nothing: no pod of namespace default has the labels"
                        + " {statefulset.kubernetes.io/pod-name=db-3}");
    }
}
