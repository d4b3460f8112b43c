package io.waybill.kubernetes.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What an API server makes of a manifest. */
class StoredFormTest {

    @ParameterizedTest
    @CsvFileSource(resources = "stored-forms.txt", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 1000)
    void storesWhatTheServerStores(String kind, String minor, String written, String path, String stored) {
        Node found = at(Yaml.created(minor, manifest(kind, written)), path);

        if (stored.equals("-")) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isEqualTo(Yaml.node(stored));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what the server filled in stays
                "networking.k8s.io/v1 NetworkPolicy | spec: {ingress: [{}]} | spec: {ingress: [{}], egress: [{}]} | spec.policyTypes | [Ingress]",
                "apps/v1 Deployment | spec: {} | spec: {strategy: {type: Recreate}} | spec.strategy.rollingUpdate.maxSurge | 25%",
                "batch/v1 Job | spec: {} | spec: {parallelism: 3} | spec.completions | 1",
                "apps/v1 Deployment | spec: {template: {spec: {serviceAccountName: a}}} | spec: {template: {spec: {}}} | spec.template.spec.serviceAccountName | a",
                // what the manifest wrote goes, and is filled in again
                "apps/v1 Deployment | spec: {replicas: 3} | spec: {} | spec.replicas | 1",
                "apps/v1 Deployment | spec: {paused: true} | spec: {} | spec.paused | -",
                // addresses and ports of a Service stay as long as its type needs them
                "v1 Service | spec: {clusterIP: None} | spec: {} | spec.clusterIP | None",
                "v1 Service | spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]} | spec: {type: NodePort, ports: [{port: 80}]} | spec.ports.0.nodePort | 30080",
                "v1 Service | spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]} | spec: {ports: [{port: 80}]} | spec.ports.0.nodePort | -",
                "v1 Service | spec: {type: NodePort} | spec: {} | spec.externalTrafficPolicy | -",
                "v1 Service | spec: {clusterIP: 10.0.0.1} | spec: {type: ExternalName, externalName: a} | spec.clusterIP | -",
                "v1 Service | spec: {ipFamilyPolicy: RequireDualStack} | spec: {} | spec.ipFamilies | [IPv4, IPv6]",
                "v1 Service | spec: {type: LoadBalancer} | spec: {} | spec.allocateLoadBalancerNodePorts | -"
            })
    void keepsWhatNobodyWrites(String kind, String before, String after, String path, String stored) {
        Mapping applied = Yaml.applied("1.36", manifest(kind, before), manifest(kind, after), ApplyMode.SERVER_SIDE);

        assertThat(at(applied, path)).isEqualTo(stored.equals("-") ? null : Yaml.node(stored));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spec: {} | spec: {strategy: {type: Recreate}} | spec.strategy | {type: Recreate}",
                "spec: {template: {spec: {volumes: [{name: v}]}}} | spec: {template: {spec: {volumes: [{name: v, hostPath: {path: /a}}]}}}"
                        + " | spec.template.spec.volumes.0 | {name: v, hostPath: {path: /a, type: ''}}"
            })
    void keepsNothingBesideTheKeysThatClientSideApplyRetains(String before, String after, String path, String stored) {
        String kind = "apps/v1 Deployment";
        Mapping applied = Yaml.applied("1.36", manifest(kind, before), manifest(kind, after), ApplyMode.CLIENT_SIDE);

        assertThat(at(applied, path)).isEqualTo(Yaml.node(stored));
    }

    private static Mapping manifest(String kind, String body) {
        String[] words = kind.split(" ");
        return Yaml.read("{apiVersion: " + words[0] + ", kind: " + words[1] + ", " + body + "}");
    }

    private static @Nullable Node at(Node node, String path) {
        Node found = node;
        for (String step : path.split("\\.")) {
            if (found instanceof Sequence list) {
                int place = Integer.parseInt(step);
                found = place < list.size() ? list.get(place) : null;
            } else {
                found = found instanceof Mapping mapping
                        ? Fields.value(mapping, step).orElse(null)
                        : null;
            }
        }
        return found;
    }
}
