package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An object as a cluster holds it against a manifest. */
class LiveObjectTest {

    private static final String UID = "uid: 11111111-2222-4333-8444-555555555555";

    private static String object(String kind, String metadata, String body) {
        String[] words = kind.split(" ");
        return "{apiVersion: " + words[0] + ", kind: " + words[1] + ", metadata: {name: a" + metadata + "}"
                + (body.isBlank() ? "" : ", " + body) + "}";
    }

    private static String live(String kind, String metadata, String body) {
        return object(kind, ", " + UID + (metadata.isBlank() ? "" : ", " + metadata), body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "v1 Service | finalizers: [service.kubernetes.io/load-balancer-cleanup]"
                        + " | spec: {type: LoadBalancer, clusterIP: 10.0.0.7, clusterIPs: [10.0.0.7], healthCheckNodePort: 31000, externalTrafficPolicy: Local, ports: [{port: 80, nodePort: 30080}]}, status: {loadBalancer: {ingress: [{ip: 1.2.3.4}]}}"
                        + " | spec: {type: LoadBalancer, externalTrafficPolicy: Local, ports: [{port: 80}]}",
                "v1 PersistentVolumeClaim | finalizers: [kubernetes.io/pvc-protection], annotations: {pv.kubernetes.io/bind-completed: 'yes', mine: x}"
                        + " | spec: {storageClassName: standard, volumeName: pv-1, volumeMode: Filesystem, accessModes: [ReadWriteOnce]}, status: {phase: Bound}"
                        + " | spec: {accessModes: [ReadWriteOnce]}, metadata: {name: a, annotations: {mine: x}}",
                "v1 PersistentVolume | finalizers: [kubernetes.io/pv-protection], annotations: {pv.kubernetes.io/bound-by-controller: 'yes'}"
                        + " | spec: {claimRef: {name: c, namespace: d, uid: u}, hostPath: {path: /a}}"
                        + " | spec: {hostPath: {path: /a}}",
                "v1 Pod | ownerReferences: [{controller: true, kind: ReplicaSet, name: r, uid: u}]"
                        + " | spec: {nodeName: n1, containers: [{name: c, image: 'a:1', volumeMounts: [{name: kube-api-access-abcde, mountPath: /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true}]}], volumes: [{name: kube-api-access-abcde, projected: {sources: []}}]}, status: {phase: Running}"
                        + " | spec: {containers: [{name: c, image: 'a:1'}]}",
                "v1 Namespace | labels: {kubernetes.io/metadata.name: a} | spec: {finalizers: [kubernetes]}, status: {phase: Active} |",
                "apps/v1 DaemonSet | annotations: {deprecated.daemonset.template.generation: '4'}"
                        + " | spec: {template: {metadata: {annotations: {kubectl.kubernetes.io/restartedAt: x}}}}"
                        + " | spec: {template: {}}",
                "v1 ServiceAccount | | secrets: [{name: a-token-x7k2p}] |",
                "v1 Secret | annotations: {kubernetes.io/service-account.uid: u, kubernetes.io/service-account.name: s}"
                        + " | type: kubernetes.io/service-account-token, data: {token: YQ==, ca.crt: YQ==, namespace: YQ==}"
                        + " | type: kubernetes.io/service-account-token, metadata: {name: a, annotations: {kubernetes.io/service-account.name: s}}",
                "batch/v1 Job | labels: {job-name: a, controller-uid: u}"
                        + " | spec: {selector: {matchLabels: {controller-uid: u}}, template: {metadata: {labels: {job-name: a, controller-uid: u}}, spec: {restartPolicy: Never}}}"
                        + " | spec: {template: {spec: {restartPolicy: Never}}}",
                "example.com/v1 Thing | generation: 4, annotations: {mine: x} | spec: {a: {}}, status: {b: 1}"
                        + " | spec: {a: {}}, metadata: {name: a, annotations: {mine: x}}"
            })
    void hasNoDifferencesFromItsOwnManifest(String kind, String metadata, String body, String manifest) {
        String file = manifest == null ? "" : manifest;
        String own = file.contains("metadata: {name")
                ? object(kind, "", file).replace("metadata: {name: a}, ", "")
                : object(kind, "", file);

        assertThat(Yaml.changes("1.36", live(kind, metadata == null ? "" : metadata, body), own))
                .isEmpty();
    }

    @Test
    void tellsWhatAppliesNoLonger() {
        String deployment = "spec: {replicas: 2, template: {metadata: {labels: {a: b, c: d}}}}";

        assertThat(Yaml.changes(
                        "1.36",
                        live("apps/v1 Deployment", "annotations: {mine: x}", deployment),
                        object("apps/v1 Deployment", "", "spec: {template: {metadata: {labels: {a: b}}}}")))
                .containsExactlyInAnyOrder(
                        "metadata.annotations removed update",
                        "spec.replicas removed update",
                        "spec.template.metadata.labels.c removed roll");
    }

    @Test
    void letsAClaimGrowThatIsBound() {
        String claim = "spec: {resources: {requests: {storage: %s}}}, status: {phase: %s}";
        String more = object("v1 PersistentVolumeClaim", "", "spec: {resources: {requests: {storage: 2Gi}}}");

        assertThat(Yaml.refusals("1.36", live("v1 PersistentVolumeClaim", "", claim.formatted("1Gi", "Bound")), more))
                .isEmpty();
        assertThat(Yaml.refusals("1.36", live("v1 PersistentVolumeClaim", "", claim.formatted("1Gi", "Pending")), more))
                .containsExactly("spec");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "spec: {clusterIP: None} | spec: {} | spec.clusterIP removed none",
                "spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]} | spec: {type: NodePort, ports: [{port: 80}]} | spec.ports[0].nodePort removed none",
                "spec: {type: NodePort, ports: [{port: 80, nodePort: 30080}]} | spec: {type: ClusterIP, ports: [{port: 80}]} | spec.ports[0].nodePort removed update",
                "spec: {sessionAffinity: ClientIP} | spec: {} | spec.sessionAffinity removed update"
            })
    void knowsWhatAServiceKeepsWhenALineIsGone(String before, String after, String change) {
        assertThat(Yaml.changes("1.36", object("v1 Service", "", before), object("v1 Service", "", after)))
                .contains(change);
    }

    @Test
    void warnsThatEgressRulesHaveNoEffectUntilTheTypesAreWritten() {
        String policy = "spec: {podSelector: {}, ingress: [{}]%s}";
        String before = object("networking.k8s.io/v1 NetworkPolicy", "", policy.formatted(""));
        String after = object("networking.k8s.io/v1 NetworkPolicy", "", policy.formatted(", egress: [{}]"));

        assertThat(ResourceDiff.of(Yaml.api("1.36"), Yaml.read(before), Yaml.read(after)))
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).startsWith("policyTypes stays [Ingress]"));
        assertThat(ResourceDiff.of(Yaml.api("1.36"), Yaml.read(before), Yaml.read(before)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Deployment, update", "DaemonSet, update", "StatefulSet, roll"})
    void replacesPodsForAnotherSpellingOfAnAmountInStatefulSetsAlone(String kind, String effect) {
        String workload = "spec: {template: {spec: {containers: [{name: c, resources: {limits: {memory: %s}}}]}}}";

        assertThat(Yaml.changes(
                        "1.36",
                        object("apps/v1 " + kind, "", workload.formatted("1073741824")),
                        object("apps/v1 " + kind, "", workload.formatted("1Gi"))))
                .containsExactly("spec.template.spec.containers[0].resources.limits.memory changed " + effect);
    }
}
