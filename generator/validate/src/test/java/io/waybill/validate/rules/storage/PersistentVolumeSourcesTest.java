package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each source of a volume has what is needed to reach it. */
class PersistentVolumeSourcesTest {

    private static final String RESOURCE = """
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: disk}
            spec: {accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | awsElasticBlockStore: {volumeID: a, partition: 1} | ``
                    1.36 | glusterfs: {endpoints: a, path: b} | ``
                    1.36 | flocker: {datasetName: a} | ``
                    1.36 | rbd: {monitors: [a], image: b} | ``
                    1.36 | quobyte: {registry: "a:1,b:2", volume: c} | ``
                    1.36 | cinder: {volumeID: a, secretRef: {name: b, namespace: c}} | ``
                    1.36 | flexVolume: {driver: a/b, options: {size: "1"}} | ``
                    1.36 | fc: {targetWWNs: [a], lun: 0} | ``
                    1.36 | fc: {wwids: [a]} | ``
                    1.36 | iscsi: {targetPortal: a, iqn: "iqn.2001-04.com.example:disk", lun: 0} | ``
                    1.36 | azureDisk: {diskName: a, diskURI: "https://a"} | ``
                    1.36 | azureDisk: {diskName: a, diskURI: /subscriptions/a, kind: Managed} | ``
                    1.36 | csi: {driver: a.b, volumeHandle: c, nodePublishSecretRef: {name: a, namespace: b}} | ``
                    """)
    void takesWholeSources(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | gcePersistentDisk: {} | required spec.persistentDisk.pdName
                    1.36 | gcePersistentDisk: {pdName: a, partition: 256} | out-of-range spec.persistentDisk.partition
                    1.36 | glusterfs: {endpoints: a} | required spec.glusterfs.path
                    1.36 | flocker: {} | one-of spec.flocker
                    1.36 | nfs: {server: "", path: b} | required spec.nfs.server; invalid-format spec.nfs.path
                    1.36 | rbd: {image: b} | required spec.rbd.monitors
                    1.36 | quobyte: {registry: a, volume: c} | invalid-format spec.quobyte.registry
                    1.36 | cinder: {volumeID: a, secretRef: {name: b}} | required spec.cinder.secretRef.namespace
                    1.36 | flexVolume: {driver: a/b, options: {a.k8s.io/b: "1"}} | forbidden-field spec.flexVolume.options[a.k8s.io/b]
                    1.36 | fc: {targetWWNs: [a]} | required spec.fc.lun
                    1.36 | fc: {targetWWNs: [a], wwids: [b]} | one-of spec.fc.targetWWNs
                    1.36 | iscsi: {targetPortal: a, iqn: disk, lun: 256} | invalid-format spec.iscsi.iqn; out-of-range spec.iscsi.lun
                    1.36 | iscsi: {targetPortal: a, iqn: "eui.0123456789abcdef", lun: 1, chapAuthSession: true} | required spec.iscsi.secretRef
                    1.36 | azureDisk: {diskName: a, diskURI: "https://a", kind: Managed} | invalid-format spec.azureDisk.diskURI
                    1.36 | scaleIO: {gateway: a, system: b, secretRef: {name: c}} | required spec.scaleIO.volumeName
                    1.36 | hostPath: {path: /a/../b} | invalid-format spec.hostPath.path
                    1.36 | csi: {driver: a_b, nodePublishSecretRef: {name: a}} | invalid-format spec.csi.driver; required spec.csi.volumeHandle; required spec.csi.nodePublishSecretRef.namespace
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
