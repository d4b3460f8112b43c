package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attachments, drivers of nodes and capacities. */
class StorageRulesTest {

    private static final String RESOURCE = """
            {metadata: {name: a}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | apiVersion: storage.k8s.io/v1, kind: VolumeAttachment, spec: {attacher: a, nodeName: b, source: {persistentVolumeName: c}} | ``
                    1.36 | apiVersion: storage.k8s.io/v1, kind: CSINode, spec: {drivers: [{name: a.b, nodeID: c, topologyKeys: [zone]}]} | ``
                    1.36 | apiVersion: storage.k8s.io/v1, kind: CSIStorageCapacity, storageClassName: fast, capacity: 1Gi | ``
                    """)
    void takesWholeOnes(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | apiVersion: storage.k8s.io/v1, kind: VolumeAttachment, spec: {} | required spec.attacher; required spec.nodeName; required spec.source
                    1.36 | apiVersion: storage.k8s.io/v1, kind: VolumeAttachment, spec: {attacher: a, nodeName: b, source: {inlineVolumeSpec: {accessModes: [ReadWriteOnce], csi: {driver: a, volumeHandle: b}, capacity: {storage: 1}}}} | forbidden-field spec.source.inlineVolumeSpec.capacity
                    1.36 | apiVersion: storage.k8s.io/v1, kind: CSINode, spec: {drivers: [{name: a, nodeID: c}, {name: a, nodeID: d, allocatable: {count: -1}}]} | duplicate-item spec.drivers[1].name; out-of-range spec.drivers[1].allocatable.count
                    1.36 | apiVersion: storage.k8s.io/v1, kind: VolumeAttachment, spec: {attacher: a, nodeName: b, source: {persistentVolumeName: C_}} | invalid-format spec.source.persistentVolumeName
                    1.36 | apiVersion: storage.k8s.io/v1, kind: CSINode, spec: {drivers: [{name: a, nodeID: "", topologyKeys: [z, z, "a b"]}]} | required spec.drivers[0].nodeID; invalid-format spec.drivers[0]; duplicate-item spec.drivers[0]
                    1.36 | apiVersion: storage.k8s.io/v1, kind: CSIStorageCapacity, storageClassName: A, capacity: -1 | invalid-format storageClassName; out-of-range capacity
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
