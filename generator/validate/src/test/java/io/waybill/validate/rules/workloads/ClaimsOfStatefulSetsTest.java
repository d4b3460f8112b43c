package io.waybill.validate.rules.workloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims within a StatefulSet are looked at since 1.34. */
class ClaimsOfStatefulSetsTest {

    private static final String RESOURCE = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              serviceName: db
              selector: {matchLabels: {app: db}}
              template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: db}]}}
              volumeClaimTemplates: [{metadata: {name: data}, spec: {HOLE}}]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.33 | accessModes: [ReadWriteOnce] | ``
                    1.34 | accessModes: [ReadWriteOnce] | required spec.volumeClaimTemplates[0].spec.resources[storage]
                    1.34 | accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}} | ``
                    1.33 | selector: {matchLabels: {"a b": c}} | ``
                    1.34 | accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, selector: {matchLabels: {"a b": c}} | invalid-format spec.volumeClaimTemplates[0].spec.selector.matchLabels
                    """)
    void areCheckedByNewServersOnly(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
