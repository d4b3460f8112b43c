package io.waybill.kubernetes.stored;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manifest wrote of an object of a cluster, and what servers did. */
class LiveObjectsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{metadata: {uid: a}}",
                "{metadata: {resourceVersion: '1'}}",
                "{metadata: {creationTimestamp: '2026-01-01T00:00:00Z'}}",
                "{metadata: {managedFields: []}}",
                "{metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: ''}}}"
            })
    void knowsAnObjectOfAClusterByItsMetadata(String object) {
        assertThat(LiveObjects.isLive(Yaml.read(object))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{metadata: {name: a}}",
                "{metadata: {creationTimestamp: null}}",
                "{metadata: {annotations: {a: b}}}",
                "{}"
            })
    void takesEverythingElseAsAManifest(String manifest) {
        assertThat(LiveObjects.isLive(Yaml.read(manifest))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 Pod | metadata: {uid: a, name: b}, status: {phase: Running} | metadata: {name: b}",
                "v1 Pod | spec: {nodeName: n, volumes: [{name: kube-api-access-x1}, {name: v}]} | spec: {volumes: [{name: v}]}",
                "v1 Pod | spec: {volumes: [{name: my-token-value}]} | spec: {volumes: [{name: my-token-value}]}",
                "v1 Pod | spec: {containers: [{name: c, resources: {limits: {cpu: 1}}}]}"
                        + " | spec: {containers: [{name: c, resources: {limits: {cpu: 1}}}]}",
                "v1 Pod | metadata: {annotations: {kubernetes.io/limit-ranger: x}}, spec: {containers: [{name: c, resources: {}}]}"
                        + " | metadata: {}, spec: {containers: [{name: c}]}",
                "apps/v1 Deployment | metadata: {annotations: {deployment.kubernetes.io/revision: '3', a: b}}"
                        + " | metadata: {annotations: {a: b}}",
                "apps/v1 Deployment | spec: {template: {metadata: {annotations: {kubectl.kubernetes.io/restartedAt: x, a: b}}}}"
                        + " | spec: {template: {metadata: {annotations: {a: b}}}}",
                "batch/v1 Job | spec: {selector: {matchLabels: {controller-uid: x}}, suspend: true} | spec: {suspend: true}",
                "batch/v1 Job | spec: {selector: {matchLabels: {mine: x}}} | spec: {selector: {matchLabels: {mine: x}}}",
                "v1 PersistentVolume | spec: {claimRef: {name: a, uid: b}} | spec: {claimRef: {name: a}}",
                "v1 PersistentVolume | metadata: {annotations: {pv.kubernetes.io/bound-by-controller: 'yes'}},"
                        + " spec: {claimRef: {name: a}, capacity: {storage: 1Gi}}"
                        + " | metadata: {}, spec: {capacity: {storage: 1Gi}}",
                "v1 Secret | type: kubernetes.io/service-account-token, data: {token: YQ==, mine: YQ==}"
                        + " | type: kubernetes.io/service-account-token, data: {mine: YQ==}",
                "v1 Secret | type: Opaque, data: {token: YQ==} | type: Opaque, data: {token: YQ==}",
                "rbac.authorization.k8s.io/v1 ClusterRole | aggregationRule: {x: y}, rules: [{a: b}] | aggregationRule: {x: y}",
                "rbac.authorization.k8s.io/v1 ClusterRole | rules: [{a: b}] | rules: [{a: b}]",
                "v1 Node | spec: {taints: [{key: node.kubernetes.io/not-ready}, {key: mine}]} | spec: {taints: [{key: mine}]}",
                "v1 Namespace | metadata: {labels: {kubernetes.io/metadata.name: a, b: c}} | metadata: {labels: {b: c}}",
                "example.com/v1 Thing | metadata: {generation: 3, finalizers: [foregroundDeletion, a/b]}"
                        + " | metadata: {finalizers: [a/b]}"
            })
    void leavesOutWhatServersWrite(String kind, String live, String written) {
        String head = "{apiVersion: " + kind.split(" ")[0] + ", kind: " + kind.split(" ")[1] + ", ";

        assertThat(LiveObjects.written(Yaml.read(head + live + "}")))
                .isEqualTo(Yaml.read(head + written.replace("metadata: {}, ", "") + "}"));
    }
}
