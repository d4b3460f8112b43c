package io.waybill.validate.rules.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events. */
class EventRulesTest {

    private static final String RESOURCE = """
            {metadata: {name: a, namespace: shop}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | apiVersion: v1, kind: Event, involvedObject: {namespace: shop} | ``
                    1.36 | apiVersion: events.k8s.io/v1, kind: Event, type: Normal, eventTime: "2026-01-01T00:00:00.000000Z", regarding: {namespace: shop}, reportingController: a.b/c, reportingInstance: d, action: e, reason: f | ``
                    1.36 | apiVersion: events.k8s.io/v1, kind: Event, type: Normal, eventTime: "2026-01-01T00:00:00.000000Z", regarding: {namespace: other}, reportingController: a.b/c, reportingInstance: d, action: e, reason: f, deprecatedCount: 0, deprecatedSource: {component: ""} | ``
                    """)
    void takesEventsOfTheirNamespace(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | apiVersion: v1, kind: Event, involvedObject: {namespace: other} | mismatch involvedObject.namespace
                    1.36 | apiVersion: v1, kind: Event, involvedObject: {} | mismatch involvedObject.namespace
                    1.36 | apiVersion: v1, kind: Event, involvedObject: {namespace: shop}, eventTime: "2026-01-01T00:00:00.000000Z", action: e, reason: f | required reportingComponent; required reportingInstance
                    1.36 | apiVersion: events.k8s.io/v1, kind: Event, type: Odd, eventTime: "2026-01-01T00:00:00.000000Z", regarding: {namespace: shop}, reportingController: a.b/c, reportingInstance: d, action: e, reason: f, deprecatedCount: 3, deprecatedSource: {host: a} | unsupported-value type; forbidden-field count; forbidden-field source
                    1.36 | apiVersion: events.k8s.io/v1, kind: Event, type: Normal, eventTime: "2026-01-01T00:00:00.000000Z", reportingController: a.b/c, reportingInstance: d, action: e, reason: f | mismatch involvedObject.namespace
                    1.36 | apiVersion: events.k8s.io/v1, kind: Event, type: Normal, eventTime: "2026-01-01T00:00:00.000000Z", regarding: {namespace: shop}, reportingController: a.b/c, reportingInstance: d, action: e, reason: f, series: {count: 1} | required series.lastObservedTime; out-of-range series.count
                    """)
    void refusesOthers(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
