package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes as a whole. */
class PersistentVolumeRulesTest {

    private static final String RESOURCE = """
            {apiVersion: v1, kind: PersistentVolume, metadata: {name: disk}, spec: {HOLE}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, nfs: {server: a, path: /b} | ``
                    1.27 | accessModes: [ReadWriteOncePod], capacity: {storage: 1Gi}, hostPath: {path: /data} | ``
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, csi: {driver: csi.example.com, volumeHandle: a}, volumeAttributesClassName: gold | ``
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, local: {path: /a}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists}]}]}} | ``
                    """)
    void takesWholeVolumes(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | nfs: {server: a, path: /b} | required spec.accessModes; required spec.capacity
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi} | required spec
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, nfs: {server: a, path: /b}, hostPath: {path: /c} | one-of spec.nfs
                    1.36 | accessModes: [RWO], capacity: {storage: 1Gi}, hostPath: {path: /c} | unsupported-value spec.accessModes
                    1.20 | accessModes: [ReadWriteOncePod], capacity: {storage: 1Gi}, hostPath: {path: /data} | unsupported-value spec.accessModes
                    1.36 | accessModes: [ReadWriteOncePod, ReadWriteOnce], capacity: {storage: 1Gi}, hostPath: {path: /c} | one-of spec.accessModes
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 0}, hostPath: {path: /c} | out-of-range spec.capacity[storage]
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1, cpu: 1}, hostPath: {path: /c} | unsupported-value spec.capacity
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, hostPath: {path: //}, persistentVolumeReclaimPolicy: Recycle | forbidden-field spec.persistentVolumeReclaimPolicy
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, local: {path: /a} | required spec.nodeAffinity
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, hostPath: {path: /a}, nodeAffinity: {} | required spec.nodeAffinity.required
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, hostPath: {path: /a}, storageClassName: A_B, volumeMode: "" | invalid-format spec.storageClassName; unsupported-value spec.volumeMode
                    1.36 | accessModes: [ReadWriteOnce], capacity: {storage: 1Gi}, hostPath: {path: /a}, volumeAttributesClassName: gold | required spec.csi
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
