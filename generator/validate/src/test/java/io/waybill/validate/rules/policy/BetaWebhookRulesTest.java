package io.waybill.validate.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The beta of webhooks takes more. */
class BetaWebhookRulesTest {

    private static final String RESOURCE = """
            {apiVersion: admissionregistration.k8s.io/v1beta1, kind: ValidatingWebhookConfiguration, metadata: {name: a}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.20 | webhooks: [{name: a.b.c, clientConfig: {url: "https://a"}}] | ``
                    1.20 | webhooks: [{name: a.b.c, clientConfig: {url: "https://a"}, sideEffects: Unknown}] | ``
                    1.20 | webhooks: [{name: a.b.c, clientConfig: {url: "https://a"}}, {name: a.b.c, clientConfig: {url: "https://a"}}] | ``
                    1.20 | webhooks: [{name: a.b.c, clientConfig: {url: "https://a"}, sideEffects: Many}] | unsupported-value webhooks[0].sideEffects
                    """)
    void needsNeitherVersionsNorSideEffects(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
