package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What claims ask for. */
class PersistentVolumeClaimRulesTest {

    private static final String RESOURCE = """
            {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}} | ``
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {kind: PersistentVolumeClaim, name: a}} | ``
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {kind: Odd, name: ""}} | ``
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSourceRef: {apiGroup: example.com, kind: Backup, name: a}} | ``
                    """)
    void takesWholeClaims(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | spec: {} | required spec.accessModes; required spec.resources[storage]
                    1.20 | spec: {accessModes: [], resources: {requests: {storage: -1Gi}}} | required spec.accessModes; out-of-range spec.resources[storage]
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, volumeMode: "", storageClassName: A} | invalid-format spec.storageClassName; unsupported-value spec.volumeMode
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {kind: PersistentVolumeClaim, name: ""}} | required spec.dataSource.name
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSourceRef: {kind: Pod, name: a}} | unsupported-value spec.dataSourceRef
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: b}} | mismatch spec.dataSource
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
