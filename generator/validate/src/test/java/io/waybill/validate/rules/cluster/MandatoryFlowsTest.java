package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flow schemas and priority levels that API servers make by themselves. */
class MandatoryFlowsTest {

    private static final String EVERYTHING = "resourceRules: [{verbs: ['*'], apiGroups: ['*'], resources: ['*'],"
            + " namespaces: ['*'], clusterScope: true}], nonResourceRules: [{verbs: ['*'], nonResourceURLs: ['*']}]";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FlowSchema | exempt | matchingPrecedence: 1, priorityLevelConfiguration: {name: exempt}, rules: [{subjects: [{kind: Group, group: {name: system:masters}}], ALL}] | ``
            FlowSchema | catch-all | matchingPrecedence: 10000, priorityLevelConfiguration: {name: catch-all}, distinguisherMethod: {type: ByUser}, rules: [{subjects: [{kind: Group, group: {name: system:unauthenticated}}, {kind: Group, group: {name: system:authenticated}}], ALL}] | ``
            FlowSchema | catch-all | matchingPrecedence: 9000, priorityLevelConfiguration: {name: catch-all} | mismatch spec
            FlowSchema | mine | matchingPrecedence: 9000, priorityLevelConfiguration: {name: catch-all} | ``
            PriorityLevelConfiguration | catch-all | type: Limited, limited: {nominalConcurrencyShares: 5, limitResponse: {type: Reject}} | ``
            PriorityLevelConfiguration | catch-all | type: Limited, limited: {nominalConcurrencyShares: 6, limitResponse: {type: Reject}} | mismatch spec
            PriorityLevelConfiguration | mine | type: Limited, limited: {nominalConcurrencyShares: 6, limitResponse: {type: Reject}} | ``
            """)
    void haveOneSpec(String kind, String name, String spec, String errors) {
        assertThat(Verdict.of("1.36", """
                {apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: %s, metadata: {name: %s}, spec: {%s}}
                """.formatted(kind, name, spec.replace("ALL", EVERYTHING))))
                .isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares | forbidden-field metadata.annotations
            flowcontrol.k8s.io/other                                    | ``
            """)
    void keepAnAnnotationForThemselves(String annotation, String errors) {
        assertThat(Verdict.of("1.36", """
                {apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: PriorityLevelConfiguration,
                metadata: {name: a, annotations: {%s: ""}},
                spec: {type: Limited, limited: {limitResponse: {type: Reject}}}}
                """.formatted(annotation))).isEqualTo(errors);
    }
}
