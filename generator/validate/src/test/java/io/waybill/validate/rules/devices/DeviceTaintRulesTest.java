package io.waybill.validate.rules.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taints and tolerations of devices, and what devices are described with. */
class DeviceTaintRulesTest {

    private static String slice(String device) {
        return Verdict.of("1.36", """
                apiVersion: resource.k8s.io/v1
                kind: ResourceSlice
                metadata: {name: a}
                spec:
                  driver: a.example.com
                  allNodes: true
                  pool: {name: a, resourceSliceCount: 1}
                  devices: [{name: d, %s}]
                """.formatted(device)).replace("spec.devices[0].", "");
    }

    private static String claim(String toleration) {
        return Verdict.of("1.36", """
                apiVersion: resource.k8s.io/v1
                kind: ResourceClaim
                metadata: {name: a}
                spec: {devices: {requests: [{name: r, exactly: {deviceClassName: c, tolerations: [%s]}}]}}
                """.formatted(toleration))
                .replace("spec.devices.requests[0].exactly.tolerations[0].", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            taints: [{key: a, effect: NoSchedule}]                      | ``
            taints: [{key: a}]                                          | required taints[0].effect
            taints: [{key: a, effect: PreferNoSchedule}]                | unsupported-value taints[0].effect
            taints: [{key: a b, effect: None}]                          | invalid-format taints[0].key
            attributes: {a: {string: b}, v: {version: 1.2.3-rc.1}}      | ``
            attributes: {v: {version: v1}}                              | invalid-format attributes[v].version
            attributes: {a: {string: b, int: 1}}                        | one-of attributes[a]
            attributes: {a: {}}                                         | one-of attributes[a]
            """)
    void devices(String fields, String expected) {
        assertThat(slice(fields)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            driver: a.example.com, pool: a/b, device: d | ``
            {}                                          | ``
            driver: "a b", pool: "", device: A          | invalid-format driver; required pool; invalid-format device
            """)
    void selectorsOfTaintRules(String selector, String expected) {
        assertThat(Verdict.of("1.36", """
                        {apiVersion: resource.k8s.io/v1beta2, kind: DeviceTaintRule, metadata: {name: a},
                        spec: {taint: {key: a, effect: NoSchedule}, deviceSelector: {HOLE}}}
                        """.replace("HOLE", selector.replace("{}", "")))
                        .replace("spec.deviceSelector.", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {key: a}                                | ``
            {operator: Exists}                      | ``
            {key: a, operator: In}                  | unsupported-value operator
            {key: a, operator: Exists, value: b}    | mismatch value
            {key: a, effect: Never}                 | unsupported-value effect
            """)
    void tolerations(String toleration, String expected) {
        assertThat(claim(toleration)).isEqualTo(expected);
    }
}
