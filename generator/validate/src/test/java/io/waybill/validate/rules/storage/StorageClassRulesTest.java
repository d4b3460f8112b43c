package io.waybill.validate.rules.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes of storage and of attributes. */
class StorageClassRulesTest {

    private static final String RESOURCE = """
            {metadata: {name: fast}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: Example.com/Disk, parameters: {a: b} | ``
                    1.36 | apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: a, allowedTopologies: [{matchLabelExpressions: [{key: zone, values: [a]}]}] | ``
                    1.36 | apiVersion: storage.k8s.io/v1, kind: VolumeAttributesClass, driverName: a, parameters: {a: b} | ``
                    """)
    void takesWholeClasses(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | apiVersion: storage.k8s.io/v1, kind: StorageClass | required provisioner
                    1.20 | apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: a b, volumeBindingMode: "", reclaimPolicy: Recycle | invalid-format provisioner; unsupported-value reclaimPolicy; unsupported-value volumeBindingMode
                    1.36 | apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: a, parameters: {"": b} | invalid-format parameters
                    1.36 | apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: a, allowedTopologies: [{matchLabelExpressions: [{key: "", values: [a, a]}]}] | invalid-format allowedTopologies[0].matchLabelExpressions[0].key; duplicate-item allowedTopologies[0].matchLabelExpressions[0].values[1]
                    1.36 | apiVersion: storage.k8s.io/v1, kind: StorageClass, provisioner: a, allowedTopologies: [{matchLabelExpressions: [{key: z, values: [a]}]}, {matchLabelExpressions: [{key: z, values: [a]}]}] | duplicate-item allowedTopologies[1].matchLabelExpressions
                    1.36 | apiVersion: storage.k8s.io/v1, kind: VolumeAttributesClass, driverName: a | required parameters
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
