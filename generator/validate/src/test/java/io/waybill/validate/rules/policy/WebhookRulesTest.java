package io.waybill.validate.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks, how they are reached and what they are asked about. */
class WebhookRulesTest {

    private static final String RESOURCE = """
            {apiVersion: admissionregistration.k8s.io/v1, kind: MutatingWebhookConfiguration, metadata: {name: a}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1]}] | ``
                    1.16 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], rules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: ["*", pods/status]}]}] | ``
                    1.36 | webhooks: [{name: a.b.c, clientConfig: {service: {name: a, namespace: b, path: /a/b/, port: 8443}}, sideEffects: NoneOnDryRun, admissionReviewVersions: [v2, v1beta1], timeoutSeconds: 30}] | ``
                    1.27 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], matchConditions: [{name: a}]}] | ``
                    """)
    void takesWholeWebhooks(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | webhooks: [{}] | required webhooks[0].name; one-of webhooks[0].clientConfig; required webhooks[0].sideEffects; required webhooks[0].admissionReviewVersions
                    1.36 | webhooks: [{name: two.parts, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1]}] | invalid-format webhooks[0].name
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1]}, {name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1]}] | duplicate-item webhooks[1].name
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], timeoutSeconds: 31, failurePolicy: ""}] | unsupported-value webhooks[0].failurePolicy; out-of-range webhooks[0].timeoutSeconds
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v9]}] | unsupported-value webhooks[0].admissionReviewVersions
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1, v1]}] | duplicate-item webhooks[0].admissionReviewVersions[1]
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "http://a?b"}, sideEffects: None, admissionReviewVersions: [v1]}] | invalid-format webhooks[0].clientConfig.url; invalid-format webhooks[0].clientConfig.url
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {service: {name: a, path: a//b, port: 0}}, sideEffects: None, admissionReviewVersions: [v1]}] | required webhooks[0].clientConfig.service.namespace; out-of-range webhooks[0].clientConfig.service.port; invalid-format webhooks[0].clientConfig.service.path; invalid-format webhooks[0].clientConfig.service.path
                    1.28 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], matchConditions: [{name: a, expression: " "}, {name: a, expression: "true"}]}] | duplicate-item webhooks[0].matchConditions[1].name; required webhooks[0].matchConditions[0].expression
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], rules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: ["*", pods]}]}] | one-of webhooks[0].rules[0].resources
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], rules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: ["*/*", pods]}]}] | one-of webhooks[0].rules[0].resources
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], rules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: ["pods/*", pods/status]}]}] | one-of webhooks[0].rules[0].resources[1]
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], rules: [{operations: [CREATE], apiGroups: [""], apiVersions: [v1], resources: ["*/scale", a/scale, ""]}]}] | one-of webhooks[0].rules[0].resources[1]; required webhooks[0].rules[0].resources[2]
                    1.36 | webhooks: [{name: a.example.com, clientConfig: {url: "https://a"}, sideEffects: None, admissionReviewVersions: [v1], rules: [{operations: ["*", CREATE], apiVersions: [""], scope: ""}]}] | one-of webhooks[0].rules[0].operations; required webhooks[0].rules[0].apiGroups; required webhooks[0].rules[0].apiVersions[0]; unsupported-value webhooks[0].rules[0].scope; required webhooks[0].rules[0].resources
                    """)
    void refusesRulesThatSayTooMuchOrTooLittle(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
