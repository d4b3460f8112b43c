package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Priority levels of requests. */
class PriorityLevelRulesTest {

    private static final String RESOURCE = """
            {apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: PriorityLevelConfiguration, metadata: {name: a}, spec: {HOLE}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | type: Limited, limited: {nominalConcurrencyShares: 0, limitResponse: {type: Queue, queuing: {}}} | ``
                    """)
    void takesWholeLevels(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | type: Limited | required spec.limited
                    1.36 | type: Exempt, limited: {limitResponse: {type: Reject}} | mismatch spec.type; forbidden-field spec.limited
                    1.36 | type: Limited, exempt: {}, limited: {lendablePercent: 101, limitResponse: {type: Queue}} | forbidden-field spec.exempt; out-of-range spec.limited.lendablePercent; required spec.limited.limitResponse.queuing
                    1.36 | type: Limited, limited: {limitResponse: {type: Reject, queuing: {}}} | forbidden-field spec.limited.limitResponse.queuing
                    1.36 | type: Limited, limited: {limitResponse: {type: Queue, queuing: {queues: 4}}} | out-of-range spec.limited.limitResponse.queuing.handSize
                    1.36 | type: Limited, limited: {limitResponse: {type: Queue, queuing: {queues: 1024, handSize: 7}}} | out-of-range spec.limited.limitResponse.queuing.handSize
                    1.36 | type: Exempt | mismatch spec.type
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    /** Its name and its type belong together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    type: Exempt, exempt: {lendablePercent: 5} | ``
                    type: Limited, limited: {limitResponse: {type: Reject}} | mismatch spec.type
                    """)
    void knowsTheOneThatIsExempt(String spec, String errors) {
        String level = "{apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: PriorityLevelConfiguration, "
                + "metadata: {name: exempt}, spec: {" + spec + "}}";
        assertThat(Verdict.of("1.36", level)).isEqualTo(errors);
    }
}
