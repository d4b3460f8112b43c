package io.waybill.validate.rules.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import io.waybill.validate.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaRulesTest {

    private static String deployment(String resources, String more) {
        return """
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: shop}
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      %s
                      containers: [{name: web, image: "nginx:1", resources: {%s}}]
                """.formatted(more, resources);
    }

    private static String limits(String limit) {
        return """
                apiVersion: v1
                kind: LimitRange
                metadata: {name: limits, namespace: shop}
                spec: {limits: [{%s}]}
                """.formatted(limit);
    }

    private static String quota(String hard, String more) {
        return """
                apiVersion: v1
                kind: ResourceQuota
                metadata: {name: quota, namespace: shop}
                spec: {hard: {%s}%s}
                """.formatted(hard, more);
    }

    private static List<String> found(String yaml) {
        return Judging.of(yaml).finish().findings().stream()
                .filter(finding -> finding.rule() == Rule.ADMISSION)
                .map(finding -> finding.severity() + " " + finding.resource().kind() + " " + finding.field())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            type: Container, max: {memory: 1Gi}                              | limits: {memory: 2Gi}                     | limits[memory]
            type: Container, max: {memory: 1Gi}                              | limits: {memory: 1Gi}                     |
            type: Container, max: {memory: 1Gi}                              | ``                                        |
            type: Container, max: {memory: 1Gi}                              | requests: {memory: 2Gi}                   | requests[memory]
            type: Container, min: {memory: 64Mi}                             | requests: {memory: 32Mi}                  | requests[memory]
            type: Container, min: {memory: 64Mi}                             | ``                                        |
            type: Container, default: {cpu: 500m}                            | requests: {cpu: "1"}                      | requests[cpu]
            type: Container, maxLimitRequestRatio: {cpu: "2"}                | requests: {cpu: 100m}, limits: {cpu: 300m} | limits[cpu]
            type: Container, maxLimitRequestRatio: {cpu: "2"}                | requests: {cpu: 100m}, limits: {cpu: 200m} |
            type: Container, maxLimitRequestRatio: {cpu: "2"}                | ``                                        | requests[cpu]
            """)
    void limitRangesRefuseContainers(String limit, String resources, String field) {
        List<String> expected = field == null
                ? List.of()
                : List.of("warning Deployment spec.template.spec.containers[0].resources." + field);

        assertThat(found(limits(limit) + deployment(resources, "")).stream().limit(1))
                .isEqualTo(expected);
    }

    @Test
    void limitRangesRefusePodsAndClaims() {
        String claim = """
                ---
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: shop}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 5Gi}}}
                """;

        assertThat(found(limits("type: Pod, max: {cpu: \"1\"}") + deployment("", "")))
                .containsExactly("warning Deployment spec.template.spec.resources.limits[cpu]");
        assertThat(found(limits("type: PersistentVolumeClaim, max: {storage: 1Gi}") + claim))
                .containsExactly("warning PersistentVolumeClaim spec.resources.requests[storage]");
    }

    @Test
    void quotasLeaveContainersOfAPodAloneThatSaysItselfWhatItNeeds() {
        String quota = quota("requests.cpu: \"1\"", "");

        assertThat(found(quota + deployment("", "resources: {requests: {memory: 64Mi}}")))
                .isEmpty();
        assertThat(found(quota + deployment("requests: {memory: 64Mi}", "")))
                .containsExactly("warning Deployment spec.template.spec.containers[0].resources.requests[cpu]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            requests.cpu: "1"   | requests: {cpu: 300m}  | ``                                             |
            requests.cpu: "1"   | requests: {cpu: 500m}  | ``                                             | warning ResourceQuota spec.hard[requests.cpu]
            requests.cpu: "1"   | requests: {cpu: 600m}  | ``                                             | warning ResourceQuota spec.hard[requests.cpu]
            requests.cpu: "1"   | ``                     | ``                                             | warning Deployment spec.template.spec.containers[0].resources.requests[cpu]
            limits.memory: 1Gi  | requests: {cpu: 600m}  | ``                                             | warning Deployment spec.template.spec.containers[0].resources.limits[memory]
            pods: "1"           | ``                     | ``                                             | warning ResourceQuota spec.hard[pods]
            pods: "3"           | ``                     | ``                                             |
            pods: "1"           | ``                     | scopes: [Terminating]                          |
            pods: "1"           | ``                     | scopes: [BestEffort]                           | warning ResourceQuota spec.hard[pods]
            pods: "1"           | ``                     | scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]} |
            pods: "1"           | ``                     | scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: NotIn, values: [high]}]} | warning ResourceQuota spec.hard[pods]
            pods: "1"           | ``                     | scopes: [CrossNamespacePodAffinity]            |
            pods: "1"           | ``                     | scopeSelector: {matchExpressions: [{scopeName: VolumeAttributesClass, operator: In, values: [a]}]} |
            """)
    void quotasAreLargeEnough(String hard, String resources, String more, String expected) {
        String quota = quota(hard, more.isEmpty() ? "" : ", " + more);

        assertThat(found(quota + deployment(resources, "")))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void quotasHoldForPodsOfTheirPriority() {
        String quota = quota(
                "pods: \"1\"",
                ", scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}");

        assertThat(found(quota + deployment("", "priorityClassName: high")))
                .containsExactly("warning ResourceQuota spec.hard[pods]");
    }

    @Test
    void whatIsNotInTheNamespaceIsNotLimited() {
        assertThat(found(limits("type: Pod, max: {cpu: \"1\"}")
                        + deployment("", "").replace("namespace: shop", "namespace: other")))
                .isEmpty();
    }
}
