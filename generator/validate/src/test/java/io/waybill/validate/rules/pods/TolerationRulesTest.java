package io.waybill.validate.rules.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Pods;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which taints of nodes a pod puts up with. */
class TolerationRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1.36 | operator: Exists                                                  | ok
            1.36 | key: a, value: b                                                  | ok
            1.36 | value: b                                                          | mismatch operator
            1.36 | key: a, operator: Exists, value: b                                | mismatch operator
            1.36 | key: a, value: b c                                                | invalid-format operator
            1.36 | key: a b, operator: Exists                                        | invalid-format key
            1.36 | key: a, operator: In, value: b                                    | unsupported-value operator
            1.36 | key: a, operator: Exists, effect: noSchedule                      | unsupported-value effect
            1.36 | key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5 | ok
            1.36 | key: a, operator: Exists, effect: NoSchedule, tolerationSeconds: 5 | mismatch effect
            1.36 | key: a, operator: Exists, tolerationSeconds: 5                    | mismatch effect
            """)
    void checksTolerations(String minor, String fields, String expected) {
        assertThat(Pods.pod(minor, "tolerations: [{" + fields + "}]").replace("tolerations[0].", ""))
                .isEqualTo(expected);
    }
}
