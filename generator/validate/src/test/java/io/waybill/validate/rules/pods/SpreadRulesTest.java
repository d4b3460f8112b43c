package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How evenly pods are spread over the nodes. */
class SpreadRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}                   | ok
            1.36 | maxSkew: 0, topologyKey: zone, whenUnsatisfiable: DoNotSchedule                                      | out-of-range maxSkew
            1.36 | maxSkew: 1, whenUnsatisfiable: DoNotSchedule                                                         | required topologyKey
            1.36 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: Never                                              | unsupported-value whenUnsatisfiable
            1.36 | maxSkew: 1, topologyKey: zone                                                                        | required whenUnsatisfiable
            1.27 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, minDomains: 1                      | mismatch minDomains
            1.26 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway, minDomains: 1                      | ok
            1.27 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, minDomains: 0                       | out-of-range minDomains
            1.26 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, nodeAffinityPolicy: ""              | unsupported-value nodeAffinityPolicy
            1.26 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, nodeTaintsPolicy: honor             | unsupported-value nodeTaintsPolicy
            1.27 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [app]               | forbidden-field matchLabelKeys
            1.27 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [app], labelSelector: {matchLabels: {app: a}} | duplicate-item matchLabelKeys[0]
            1.27 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, matchLabelKeys: [""], labelSelector: {} | invalid-format matchLabelKeys[0]
            1.27 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {a: "b c"}} | invalid-format labelSelector.matchLabels
            1.26 | maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {a: "b c"}} | ok
            """)
    void checksConstraints(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "topologySpreadConstraints: [{" + fields + "}]")
                        .replace("topologySpreadConstraints[0].", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}, {maxSkew: 2, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway} | ok
            1.36 | {maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}, {maxSkew: 2, topologyKey: zone, whenUnsatisfiable: DoNotSchedule} | duplicate-item topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}
            """)
    void spreadsOncePerKeyAndAction(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "topologySpreadConstraints: [" + fields + "]"))
                .isEqualTo(expected);
    }
}
