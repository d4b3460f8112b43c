package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a quota counts, and for which objects. */
class ResourceQuotaRulesTest {

    private static final String RESOURCE = """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: quota}
            spec: HOLE
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | {hard: {pods: 4, requests.cpu: 2, hugepages-2Mi: 1Gi, requests.example.com/gpu: 1, count/widgets.example.com: 3}} | ``
                    1.36 | {hard: {pods: 4}, scopes: [BestEffort]} | ``
                    1.36 | {hard: {pods: 4}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}} | ``
                    1.22 | {hard: {pods: 4}, scopes: [CrossNamespacePodAffinity]} | ``
                    """)
    void takesWhatCanBeCounted(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | {hard: {pods: 500m}} | out-of-range spec.hard[pods]
                    1.36 | {hard: {cpu: -1}} | out-of-range spec.hard[cpu]
                    1.36 | {hard: {apples: 1}} | unsupported-value spec.hard[apples]
                    1.36 | {hard: {storage: 1Gi}} | unsupported-value spec.hard[storage]
                    1.36 | {hard: {cpu: 1}, scopes: [BestEffort]} | mismatch spec.scopes
                    1.36 | {hard: {pods: 1}, scopes: [Odd]} | unsupported-value spec.scopes
                    1.20 | {hard: {pods: 4}, scopes: [CrossNamespacePodAffinity]} | unsupported-value spec.scopes
                    1.36 | {hard: {pods: 1}, scopes: [Terminating, NotTerminating]} | one-of spec.scopes
                    1.36 | {hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: Terminating, operator: In, values: [a]}]}} | unsupported-value spec.scopeSelector.matchExpressions.operator
                    1.36 | {hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In}]}} | unsupported-value spec.scopeSelector.matchExpressions.values
                    1.36 | {hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: Exists, values: [a]}]}} | unsupported-value spec.scopeSelector.matchExpressions.values
                    1.36 | {hard: {pods: 1}, scopeSelector: {matchExpressions: [{scopeName: Odd, operator: Like}]}} | unsupported-value spec.scopeSelector.matchExpressions.scopeName; unsupported-value spec.scopeSelector.matchExpressions.operator
                    """)
    void refusesWhatCannot(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
