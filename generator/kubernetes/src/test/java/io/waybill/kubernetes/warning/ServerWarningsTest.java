package io.waybill.kubernetes.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields as API servers of 1.36.2 named them in their warnings. */
class ServerWarningsTest {

    private static final int SERVER = 36;

    private static List<String> fields(Mapping resource, int minor) {
        return ServerWarnings.of(resource, minor).stream()
                .map(warning -> warning.path().toString())
                .toList();
    }

    private static List<String> fields(Mapping resource) {
        return fields(resource, SERVER);
    }

    private static Mapping pod(Map<String, ?> spec) {
        return JsonTree.resource("v1", "Pod", Map.of("metadata", Map.of("name", "web"), "spec", spec));
    }

    private static Mapping deployment(String name, Map<String, ?> podSpec) {
        return JsonTree.resource(
                "apps/v1",
                "Deployment",
                Map.of("metadata", Map.of("name", name), "spec", Map.of("template", Map.of("spec", podSpec))));
    }

    private static Map<String, ?> container(String field, Object value) {
        return Map.of("containers", List.of(Map.of("name", "web", field, value)));
    }

    @Test
    void aPlainDeploymentCausesNoWarning() {
        assertThat(fields(deployment("web", container("image", "nginx:1")))).isEmpty();
    }

    @Test
    void serversBefore122DoNotLookAtContents() {
        Mapping pod = pod(container("resources", Map.of("limits", Map.of("memory", "100m"))));

        assertThat(fields(pod))
                .containsExactly(
                        "spec.containers[0].resources.limits[memory]", "spec.containers[0].resources.requests[memory]");
        assertThat(fields(pod, 21)).isEmpty();
    }

    @Test
    void requestsThatATemplateLeavesOutStayOut() {
        Map<String, ?> limited = container("resources", Map.of("limits", Map.of("memory", "100m")));
        Map<String, ?> both = container(
                "resources", Map.of("limits", Map.of("memory", "100m"), "requests", Map.of("memory", "50Mi")));

        assertThat(fields(deployment("web", limited)))
                .containsExactly("spec.template.spec.containers[0].resources.limits[memory]");
        assertThat(fields(pod(both))).containsExactly("spec.containers[0].resources.limits[memory]");
    }

    @Test
    void bytesAreFractionsByTheThousandthAndAmountsOfCpuMayBe() {
        assertThat(fields(pod(container("resources", Map.of("requests", Map.of("memory", "1.5Gi", "cpu", "100m"))))))
                .isEmpty();
        assertThat(fields(pod(container("resources", Map.of("requests", Map.of("ephemeral-storage", "0.1n"))))))
                .containsExactly("spec.containers[0].resources.requests[ephemeral-storage]");
    }

    @Test
    void aVariableMayBeDefinedAgainWhereItExtendsItself() {
        List<?> hidden = List.of(Map.of("name", "A", "value", "1"), Map.of("name", "A", "value", "2"));
        List<?> extended = List.of(Map.of("name", "A", "value", "1"), Map.of("name", "A", "value", "$(A)2"));
        List<?> same = List.of(Map.of("name", "A", "value", "1"), Map.of("name", "A", "value", "$(A)"));

        assertThat(fields(deployment("web", container("env", hidden))))
                .containsExactly("spec.template.spec.containers[0].env[1]");
        assertThat(fields(pod(container("env", extended)))).isEmpty();
        assertThat(fields(pod(container("env", same)))).containsExactly("spec.containers[0].env[1]");
    }

    @Test
    void portsAreComparedOverAllContainersAndByProtocol() {
        Map<String, ?> spec = Map.of(
                "initContainers",
                List.of(Map.of("name", "proxy", "ports", List.of(Map.of("containerPort", 80, "name", "http")))),
                "containers",
                List.of(Map.of(
                        "name",
                        "web",
                        "ports",
                        List.of(
                                Map.of("containerPort", 80, "protocol", "UDP"),
                                Map.of("containerPort", 80, "protocol", "TCP"),
                                Map.of("containerPort", 81, "name", "http")))));

        assertThat(fields(pod(spec))).containsExactly("spec.containers[0].ports[1]", "spec.containers[0].ports[2]");
        assertThat(fields(pod(spec), 32)).containsExactly("spec.containers[0].ports[1]");
        assertThat(fields(pod(spec), 27)).isEmpty();
    }

    @Test
    void aPortOfOneAddressIsAmbiguousBesideThatOfAllAddresses() {
        List<?> ports = List.of(
                Map.of("containerPort", 80, "hostPort", 80),
                Map.of("containerPort", 80, "hostPort", 80, "hostIP", "10.0.0.1"));

        assertThat(fields(pod(container("ports", ports)))).containsExactly("spec.containers[0].ports[1]");
    }

    @Test
    void volumesThatWorkNoMoreAreReportedFromTheMinorThatDeprecatedThem() {
        Mapping pod =
                pod(Map.of("volumes", List.of(Map.of("name", "data", "cephfs", Map.of("monitors", List.of("a"))))));

        assertThat(fields(pod)).containsExactly("spec.volumes[0].cephfs");
        assertThat(fields(pod, 27)).isEmpty();
    }

    @Test
    void pathsOfOneVolumeMayNotContainEachOther() {
        Object items = List.of(
                Map.of("key", "a", "path", "etc"),
                Map.of("key", "b", "path", "etc/app"),
                Map.of("key", "c", "path", "etcd"));
        Mapping pod = pod(Map.of("volumes", List.of(Map.of("name", "v", "configMap", Map.of("items", items)))));

        assertThat(fields(pod)).containsExactly("spec.volumes[0].configMap.items[1].path");
    }

    @Test
    void aSelectorThatIsLeftOutSelectsNothing() {
        Map<String, ?> anti = Map.of(
                "preferredDuringSchedulingIgnoredDuringExecution",
                List.of(Map.of("weight", 1, "podAffinityTerm", Map.of("topologyKey", "kubernetes.io/hostname"))));

        assertThat(fields(pod(Map.of("affinity", Map.of("podAntiAffinity", anti)))))
                .containsExactly("spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0]"
                        + ".podAffinityTerm.labelSelector");
        assertThat(fields(pod(Map.of(
                        "topologySpreadConstraints",
                        List.of(Map.of("topologyKey", "beta.kubernetes.io/arch", "labelSelector", Map.of()))))))
                .containsExactly("spec.topologySpreadConstraints[0].topologyKey");
    }

    @Test
    void aNameWithDotsIsNoDnsLabelSince127() {
        assertThat(fields(deployment("web.shop", Map.of()))).containsExactly("metadata.name");
        assertThat(fields(deployment("web.shop", Map.of()), 26)).isEmpty();
    }

    @Test
    void aNegativeGracePeriodIsMendedInPodsAndKeptInTemplates() {
        Map<String, ?> spec = Map.of("terminationGracePeriodSeconds", -1);

        assertThat(fields(pod(spec))).isEmpty();
        assertThat(fields(deployment("web", spec))).containsExactly("spec.template.spec.terminationGracePeriodSeconds");
    }

    @Test
    void claimsOfStatefulSetsAreNamedAsTheServerNamesThem() {
        Mapping set = JsonTree.resource(
                "apps/v1",
                "StatefulSet",
                Map.of(
                        "spec",
                        Map.of(
                                "revisionHistoryLimit",
                                -1,
                                "volumeClaimTemplates",
                                List.of(Map.of(
                                        "spec",
                                        Map.of("resources", Map.of("requests", Map.of("storage", "1500m"))))))));

        assertThat(fields(set))
                .containsExactly(
                        "spec.volumeClaimTemplates[0].resources.requests[storage]", "spec.revisionHistoryLimit");
    }

    @Test
    void aHeadlessServiceIgnoresWhatNeedsAnAddress() {
        Mapping service = JsonTree.resource(
                "v1",
                "Service",
                Map.of(
                        "spec",
                        Map.of("clusterIP", "None", "sessionAffinity", "ClientIP", "loadBalancerIP", "10.0.0.1")));

        assertThat(fields(service)).containsExactly("spec.loadBalancerIP", "spec.sessionAffinity");
    }

    @Test
    void externalAddressesAreDeprecatedSince136() {
        Mapping service =
                JsonTree.resource("v1", "Service", Map.of("spec", Map.of("externalIPs", List.of("192.0.2.1"))));

        assertThat(fields(service)).containsExactly("spec.externalIPs");
        assertThat(fields(service, 35)).isEmpty();
    }

    @Test
    void addressesHaveAStandardForm() {
        Mapping policy = JsonTree.resource(
                "networking.k8s.io/v1",
                "NetworkPolicy",
                Map.of(
                        "spec",
                        Map.of(
                                "egress",
                                List.of(Map.of("to", List.of(Map.of("ipBlock", Map.of("cidr", "2001:DB8::/32"))))))));

        assertThat(fields(policy)).containsExactly("spec.egress[0].to[0].ipBlock.cidr");
        assertThat(fields(policy, 32)).isEmpty();
    }

    @Test
    void aQuotaAllowsNoMoreRequestsThanLimits() {
        Mapping quota = JsonTree.resource(
                "v1",
                "ResourceQuota",
                Map.of("spec", Map.of("hard", Map.of("cpu", "4", "limits.cpu", "2", "requests.memory", "1Gi"))));

        assertThat(fields(quota)).containsExactly("spec.hard[cpu]");
    }

    @Test
    void formatsOfDefinitionsAreReportedOnce() {
        Map<String, ?> port = Map.of("type", "integer", "format", "uint16");
        Map<String, ?> schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of("a", port, "b", port, "c", Map.of("type", "string", "format", "date-time")));
        Mapping definition = JsonTree.resource(
                "apiextensions.k8s.io/v1",
                "CustomResourceDefinition",
                Map.of("spec", Map.of("versions", List.of(Map.of("schema", Map.of("openAPIV3Schema", schema))))));

        assertThat(fields(definition)).hasSize(1);
        assertThat(fields(definition, 33)).isEmpty();
    }

    @Test
    void finalizersOfCustomResourcesNeedADomain() {
        Mapping resource = JsonTree.resource(
                "example.com/v1",
                "Shop",
                Map.of("metadata", Map.of("finalizers", List.of("cleanup", "example.com/cleanup", "orphan"))));

        assertThat(ServerWarnings.ofCustomResource(resource, SERVER))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("\"cleanup\""));
        assertThat(fields(resource)).isEmpty();
    }

    @Test
    void whatIsNoPairOfKeysIsNotToldFromItsValues() {
        Mapping secret = JsonTree.resource(
                "v1",
                "Secret",
                Map.of("type", "kubernetes.io/tls", "stringData", Map.of("tls.crt", "marked", "tls.key", "marked")));

        assertThat(ServerWarnings.of(secret, SERVER))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).isEqualTo("The certificate is not PEM."));
    }
}
