package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Priorities of users. */
class PriorityClassRulesTest {

    private static final String RESOURCE = """
            apiVersion: scheduling.k8s.io/v1
            kind: PriorityClass
            metadata: {name: high}
            HOLE
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | value: 1000000000 | ``
                    1.20 | description: zero by default | ``
                    1.36 | value: 1000000001 | out-of-range value
                    1.36 | preemptionPolicy: "" | unsupported-value preemptionPolicy
                    """)
    void haveALimit(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
