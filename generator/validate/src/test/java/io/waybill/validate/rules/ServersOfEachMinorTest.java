package io.waybill.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers take and refuse where a rule is easily too strict or too lax, kind by kind and minor by minor. */
class ServersOfEachMinorTest {

    private static String verdict(String minor, String apiVersion, String kind, String fields) {
        String metadata = fields.startsWith("metadata:") ? "" : "metadata: {name: a}, ";
        return Verdict.of(minor, "{apiVersion: " + apiVersion + ", kind: " + kind + ", " + metadata + fields + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | node.k8s.io/v1         | RuntimeClass | metadata: {name: a, finalizers: [mine]}, handler: a          | ``
            1.36 | coordination.k8s.io/v1 | Lease        | metadata: {name: a, finalizers: [mine]}                      | ``
            1.36 | v1                     | ConfigMap    | metadata: {name: a, finalizers: [mine]}                      | invalid-format metadata.finalizers[0]
            1.36 | example.com/v1         | Widget       | metadata: {name: a, finalizers: [mine.example.com]}          | ``
            1.36 | scheduling.k8s.io/v1   | PriorityClass | metadata: {name: system-node-critical}, value: 2000001000 | ``
            1.36 | scheduling.k8s.io/v1   | PriorityClass | metadata: {name: system-node-critical}, value: 1          | mismatch metadata.name
            1.36 | v1 | Namespace | metadata: {name: a, labels: {pod-security.kubernetes.io/enforce: strict}}           | unsupported-value metadata.labels[pod-security.kubernetes.io/enforce]
            1.36 | v1 | Namespace | metadata: {name: a, labels: {pod-security.kubernetes.io/warn-version: "1.30"}}        | invalid-format metadata.labels[pod-security.kubernetes.io/warn-version]
            1.22 | v1 | Namespace | metadata: {name: a, labels: {pod-security.kubernetes.io/enforce: strict}}           | ``
            1.36 | apps/v1 | ControllerRevision | revision: -1, data: {}                                                | out-of-range revision
            1.36 | apps/v1 | ControllerRevision | revision: 1, data: [1]                                                | required data
            """)
    void clusterWideKinds(String minor, String apiVersion, String kind, String fields, String expected) {
        assertThat(verdict(minor, apiVersion, kind, fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | spec: {ports: [{port: 80}], ipFamilies: [IPv4, IPv6]}                                            | mismatch spec.ipFamilyPolicy
            1.36 | spec: {ports: [{port: 80}], selector: {a: b}, clusterIP: None, ipFamilies: [IPv4, IPv6]}         | mismatch spec.ipFamilyPolicy
            1.36 | spec: {ports: [{port: 80}], clusterIP: None, ipFamilies: [IPv4, IPv6]}                           | ``
            1.36 | spec: {ports: [{port: 80}], ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4, IPv6]}           | ``
            1.32 | spec: {type: LoadBalancer, ports: [{port: 10250}]}                                               | forbidden-field spec.ports[0]
            1.33 | spec: {type: LoadBalancer, ports: [{port: 10250}]}                                               | ``
            1.36 | metadata: {name: a, annotations: {service.kubernetes.io/topology-mode: Auto, service.kubernetes.io/topology-aware-hints: Disabled}}, spec: {ports: [{port: 80}]} | mismatch metadata.annotations[service.kubernetes.io/topology-mode]
            """)
    void services(String minor, String fields, String expected) {
        assertThat(verdict(minor, "v1", "Service", fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            allowedTopologies: [{}]                                                                        | duplicate-item allowedTopologies[0].matchLabelExpressions
            allowedTopologies: [{matchLabelExpressions: [{key: a, values: [b]}]}]                          | ``
            allowedTopologies: [{matchLabelExpressions: [{key: a, values: [b, c]}]}, {matchLabelExpressions: [{key: a, values: [c, b]}]}] | duplicate-item allowedTopologies[1].matchLabelExpressions
            """)
    void storageClasses(String fields, String expected) {
        assertThat(verdict("1.36", "storage.k8s.io/v1", "StorageClass", "provisioner: a.example.com, " + fields))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}]} | ``
            podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{status: "True"}]}]}         | required spec.podFailurePolicy.rules[0].onPodConditions[0].type
            completionMode: Indexed                                                                    | ``
            completionMode: Indexed, parallelism: 2                                                    | required spec.completions
            """)
    void jobs(String fields, String expected) {
        assertThat(verdict(
                        "1.36",
                        "batch/v1",
                        "Job",
                        "spec: {template: {spec: {restartPolicy: Never, containers: [{name: a, image: b}]}}, " + fields
                                + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | StatefulSet | hostname: Not_A_Label, subdomain: -x  | ``
            1.36 | Deployment  | hostname: Not_A_Label                 | invalid-format spec.template.spec.hostname
            1.36 | Deployment  | affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: a, matchLabelKeys: [a], labelSelector: {matchLabels: {a: b}, matchExpressions: [{key: a, operator: Exists}]}}]}} | duplicate-item spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0][0]
            1.28 | Deployment  | volumes: [{name: d, gcePersistentDisk: {pdName: x}}] | forbidden-field spec.template.spec.volumes[0].GCEPersistentDisk.readOnly
            1.29 | Deployment  | volumes: [{name: d, gcePersistentDisk: {pdName: x}}] | ``
            """)
    void workloads(String minor, String kind, String fields, String expected) {
        assertThat(verdict(
                        minor,
                        "apps/v1",
                        kind,
                        "spec: {replicas: 2, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {"
                                + fields + ", containers: [{name: a, image: b}]}}}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            scheduling: {tolerations: [{key: a, operator: Exists}, {key: a, operator: Exists}]} | duplicate-item scheduling.tolerations[1]
            scheduling: {tolerations: [{key: a, operator: Exists}, {key: b, operator: Exists}]} | ``
            """)
    void runtimeClasses(String fields, String expected) {
        assertThat(verdict("1.36", "node.k8s.io/v1", "RuntimeClass", "handler: a, " + fields))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            example.com/my-signer      | ``
            example/my-signer          | invalid-format spec.signerName
            example.com/a/b            | invalid-format spec.signerName
            """)
    void signers(String signer, String expected) {
        String pem =
                "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJPQotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K";
        assertThat(verdict(
                        "1.36",
                        "certificates.k8s.io/v1",
                        "CertificateSigningRequest",
                        "spec: {usages: [client auth], request: " + pem + ", signerName: " + signer + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nfs: {server: a, path: /b}                     | ``
            csi: {driver: a.example.com, volumeHandle: b}  | forbidden-field metadata.annotations.volume.beta.kubernetes.io/mount-options
            """)
    void volumesWithOptionsInAnnotations(String source, String expected) {
        assertThat(verdict(
                        "1.36",
                        "v1",
                        "PersistentVolume",
                        "metadata: {name: a, annotations: {volume.beta.kubernetes.io/mount-options: ro}}, spec: {capacity: {storage: 1Gi},"
                                + " accessModes: [ReadWriteOnce], " + source + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-01-31T08:30:00.000000Z      | ``
            2026-01-31T08:30:00.000000+01:00 | ``
            2026-01-31T08:30:00Z             | invalid-format spec.renewTime
            2026-01-31T08:30:00.1234567Z     | invalid-format spec.renewTime
            2026-01-31T08:30Z                | type spec.renewTime
            """)
    void momentsOfLeasesHaveSixDigitsOfASecond(String moment, String expected) {
        assertThat(verdict("1.36", "coordination.k8s.io/v1", "Lease", "spec: {renewTime: \"" + moment + "\"}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"app, duplicate-item", "tier, ''"})
    void aPodsOwnLabelIsMergedIntoTheSelector(String label, String rule) {
        String path = "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0][0]";
        assertThat(verdict(
                        "1.36",
                        "v1",
                        "Pod",
                        "metadata: {name: a, labels: {" + label
                                + ": a}}, spec: {containers: [{name: c, image: i}], affinity:"
                                + " {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: a,"
                                + " labelSelector: {matchExpressions: [{key: app, operator: In, values: [a]}]},"
                                + " matchLabelKeys: [app]}]}}}"))
                .isEqualTo(rule.isEmpty() ? "" : rule + " " + path);
    }
}
