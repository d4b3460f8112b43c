package io.waybill.validate.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions whether somebody may do something. */
class AccessReviewRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SubjectAccessReview      | spec: {user: a, resourceAttributes: {}}                                              | ``
            SubjectAccessReview      | metadata: {creationTimestamp: null}, spec: {user: a, resourceAttributes: {}}         | ``
            SubjectAccessReview      | metadata: {name: a}, spec: {user: a, resourceAttributes: {}}                         | forbidden-field metadata
            SelfSubjectAccessReview  | metadata: {labels: {a: b}}, spec: {nonResourceAttributes: {path: /}}                 | forbidden-field metadata
            LocalSubjectAccessReview | metadata: {namespace: a}, spec: {user: a, resourceAttributes: {namespace: a}}        | ``
            LocalSubjectAccessReview | metadata: {namespace: a, name: b}, spec: {user: a, resourceAttributes: {namespace: a}} | forbidden-field metadata
            LocalSubjectAccessReview | metadata: {namespace: a}, spec: {user: a, resourceAttributes: {namespace: b}}        | mismatch spec.resourceAttributes.namespace
            LocalSubjectAccessReview | metadata: {namespace: a}, spec: {user: a, nonResourceAttributes: {}}                 | forbidden-field spec.nonResourceAttributes
            """)
    void haveNoMetadata(String kind, String rest, String errors) {
        assertThat(Verdict.of("1.36", "{apiVersion: authorization.k8s.io/v1, kind: %s, %s}".formatted(kind, rest)))
                .isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fieldSelector: {rawSelector: a=b}                                             | ``
            fieldSelector: {requirements: [{key: a, operator: In, values: [b]}]}          | ``
            labelSelector: {requirements: [{key: a, operator: Exists}]}                   | ``
            fieldSelector: {}                                                             | required fieldSelector.requirements
            labelSelector: {rawSelector: a, requirements: [{key: a, operator: Exists}]}   | one-of labelSelector.rawSelector
            fieldSelector: {requirements: [{key: a, operator: In}]}                       | required fieldSelector.requirements[0].values
            labelSelector: {requirements: [{key: a, operator: Exists, values: [b]}]}      | forbidden-field labelSelector.requirements[0].values
            labelSelector: {requirements: [{key: a b, operator: Exists}]}                 | invalid-format labelSelector.requirements[0].key
            """)
    void judgeSelectors(String selector, String errors) {
        assertThat(Verdict.of("1.36", """
                        {apiVersion: authorization.k8s.io/v1, kind: SubjectAccessReview,
                        spec: {user: a, resourceAttributes: {%s}}}
                        """.formatted(selector)).replace("spec.resourceAttributes.", ""))
                .isEqualTo(errors);
    }
}
