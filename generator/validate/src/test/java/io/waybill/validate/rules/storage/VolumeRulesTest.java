package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes of pods and their sources. */
class VolumeRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {name: a}                                          | ok
            1.36 | {name: a, emptyDir: {}}, {name: b, emptyDir: {}}   | ok
            1.36 | {emptyDir: {}}                                     | required volumes[0].name
            1.36 | {name: a_b, emptyDir: {}}                          | invalid-format volumes[0].name
            1.36 | {name: a, emptyDir: {}}, {name: a, emptyDir: {}}   | duplicate-item volumes[1].name
            1.36 | {name: a, emptyDir: {}, hostPath: {path: /a}}      | one-of volumes[0].hostPath
            1.36 | {name: a, secret: {secretName: b}, configMap: {}}  | one-of volumes[0].configMap
            """)
    void hasOneNameAndOneSource(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "volumes: [" + fields + "]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | emptyDir: {sizeLimit: 1Gi}                                                 | ok
            1.36 | emptyDir: {sizeLimit: -1}                                                  | out-of-range emptyDir.sizeLimit
            1.36 | hostPath: {path: /a/../b}                                                  | invalid-format hostPath.path
            1.36 | hostPath: {path: "", type: Directory}                                      | required hostPath.path
            1.36 | hostPath: {path: /a, type: directory}                                      | unsupported-value hostPath.type
            1.36 | hostPath: {path: /a, type: ""}                                             | ok
            1.36 | secret: {}                                                                 | required secret.secretName
            1.36 | secret: {secretName: a, defaultMode: 0777}                                 | ok
            1.36 | secret: {secretName: a, defaultMode: 512}                                  | out-of-range secret.defaultMode
            1.36 | configMap: {name: a, items: [{key: a, path: b/c}]}                         | ok
            1.36 | configMap: {name: a, items: [{key: a, path: ..b}]}                         | invalid-format configMap.items[0].path
            1.36 | configMap: {name: a, items: [{key: a, path: b/../c}]}                      | invalid-format configMap.items[0].path
            1.36 | configMap: {name: a, items: [{key: a, path: /b}]}                          | invalid-format configMap.items[0].path
            1.36 | configMap: {name: a, items: [{key: a, path: b, mode: -1}]}                 | out-of-range configMap.items[0].mode
            1.36 | configMap: {name: a, items: [{key: "", path: b}]}                          | required configMap.items[0].key
            1.36 | gitRepo: {repository: a, directory: ../b}                                  | invalid-format gitRepo.directory
            1.36 | downwardAPI: {items: [{fieldRef: {fieldPath: metadata.name}}]}             | required downwardAPI.path
            1.36 | downwardAPI: {items: [{path: ../a, fieldRef: {fieldPath: metadata.name}}]} | invalid-format downwardAPI.path
            1.36 | persistentVolumeClaim: {claimName: ""}                                     | required persistentVolumeClaim.claimName
            1.36 | image: {}                                                                  | required image.reference
            1.34 | image: {}                                                                  | ok
            1.36 | image: {reference: a, pullPolicy: never}                                   | unsupported-value image.pullPolicy
            """)
    void checksFiles(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "volumes: [{name: v, " + fields + "}]").replace("volumes[0].", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | nfs: {server: a, path: /b}                                                     | ok
            1.36 | nfs: {server: a, path: b}                                                      | invalid-format nfs.path
            1.36 | iscsi: {targetPortal: 1.2.3.4, iqn: "iqn.2001-04.com.example:a"}               | ok
            1.36 | iscsi: {targetPortal: 1.2.3.4, iqn: bad}                                       | invalid-format iscsi.iqn
            1.36 | iscsi: {targetPortal: 1.2.3.4, iqn: "iqn.2001-04.com.example:a", lun: 256}     | out-of-range iscsi.lun
            1.36 | iscsi: {targetPortal: 1.2.3.4, iqn: "iqn.2001-04.com.example:a", chapAuthSession: true} | required iscsi.secretRef
            1.36 | gcePersistentDisk: {}                                                          | required persistentDisk.pdName
            1.36 | gcePersistentDisk: {pdName: a, partition: 256}                                 | out-of-range persistentDisk.partition
            1.36 | awsElasticBlockStore: {volumeID: ""}                                           | required awsElasticBlockStore.volumeID
            1.36 | rbd: {monitors: [], image: a}                                                  | required rbd.monitors
            1.36 | cephfs: {}                                                                     | required cephfs.monitors
            1.36 | glusterfs: {endpoints: a}                                                      | required glusterfs.path
            1.36 | cinder: {volumeID: a, secretRef: {}}                                           | required cinder.secretRef.name
            1.36 | flocker: {}                                                                    | one-of flocker
            1.36 | fc: {targetWWNs: [a]}                                                          | required fc.lun
            1.36 | fc: {targetWWNs: [a], wwids: [b]}                                              | one-of fc.targetWWNs
            1.36 | azureDisk: {diskName: a, diskURI: "https://a"}                                 | ok
            1.36 | azureDisk: {diskName: a, diskURI: "https://a", kind: Managed}                  | invalid-format azureDisk.diskURI
            1.36 | azureFile: {secretName: a}                                                     | required azureFile.shareName
            1.36 | flexVolume: {driver: a, options: {a.k8s.io/b: c}}                              | forbidden-field flexVolume.options[a.k8s.io/b]
            1.36 | quobyte: {registry: a, volume: b}                                              | invalid-format quobyte.registry
            1.36 | storageos: {volumeName: A}                                                     | invalid-format storageos.volumeName
            1.36 | scaleIO: {gateway: a, system: b, volumeName: c}                                | ok
            1.36 | scaleIO: {gateway: a, system: b}                                               | required scaleIO.volumeName
            1.36 | csi: {}                                                                        | required csi.driver
            1.36 | csi: {driver: a_b}                                                             | invalid-format csi.driver
            1.36 | csi: {driver: a.example, nodePublishSecretRef: {name: A}}                      | invalid-format csi.name
            """)
    void checksStorage(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "volumes: [{name: v, " + fields + "}]").replace("volumes[0].", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | ephemeral: {}}                                                                                                                  | required ephemeral.volumeClaimTemplate
            1.36 | ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}               | ok
            1.36 | ephemeral: {volumeClaimTemplate: {metadata: {name: a}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}} | forbidden-field ephemeral.volumeClaimTemplate.metadata.name
            1.36 | ephemeral: {volumeClaimTemplate: {metadata: {labels: {a: "b c"}}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}} | invalid-format ephemeral.volumeClaimTemplate.metadata.labels
            1.36 | ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}}}, {name: b, persistentVolumeClaim: {claimName: a-v}} | mismatch volumes[1].persistentVolumeClaim.claimName
            """)
    void checksClaimsOfTheirOwn(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "volumes: [{name: v, " + fields + "]").replace("volumes[0].", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | name: data   | ok
            1.36 | labels: {}   | required volumes[0].persistentVolumeClaim.claimName
            1.36 | name: Data   | invalid-format volumes[0].name
            """)
    void namesClaimsOfStatefulSetsAsVolumes(String minor, String fields, String expected) {
        assertThat(Pods.judge(
                        minor,
                        "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {serviceName: a, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {"
                                + Pods.MAIN + "}}, volumeClaimTemplates: [{metadata: {" + fields
                                + "}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]}}",
                        "spec.template.spec."))
                .isEqualTo(expected);
    }
}
