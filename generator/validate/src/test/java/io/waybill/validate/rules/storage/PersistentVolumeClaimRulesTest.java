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
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: b}} | mismatch spec
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {apiGroup: ^odd, kind: VolumeSnapshot, name: a}} | invalid-format spec.dataSource.apiGroup
                    1.29 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSourceRef: {apiGroup: ^odd, kind: Backup, name: a}} | invalid-format spec.dataSourceRef.apiGroup
                    1.28 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSourceRef: {apiGroup: ^odd, kind: Backup, name: a}} | ``
                    1.36 | spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: {kind: Odd, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: a}} | unsupported-value spec.dataSource; mismatch spec
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    /** What a template makes is not what the API server is asked to create, so that it forgets nothing of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {kind: PersistentVolumeClaim, name: a} | ``
                    {apiGroup: example.com, kind: Backup, name: a} | ``
                    {kind: Odd, name: a} | unsupported-value F
                    {apiGroup: example.com} | required F.name; required F.kind
                    """)
    void judgesEverySourceOfATemplate(String source, String errors) {
        String claim = "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, dataSource: "
                + source + "}";
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: b}], "
                + "volumes: [{name: v, ephemeral: {volumeClaimTemplate: {" + claim + "}}}]}}";
        assertThat(Verdict.of("1.36", pod))
                .isEqualTo(errors.replace("F", "spec.volumes[0].ephemeral.volumeClaimTemplate.spec.dataSource"));
        String set =
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {selector: {matchLabels: {a: b}}, "
                        + "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}, "
                        + "volumeClaimTemplates: [{metadata: {name: v}, " + claim + "}]}}";
        assertThat(Verdict.of("1.36", set))
                .isEqualTo(errors.replace("F", "spec.volumeClaimTemplates[0].spec.dataSource"));
    }
}
