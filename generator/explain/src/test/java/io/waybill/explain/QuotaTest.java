package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.capacity.Capacity;
import io.waybill.explain.capacity.QuotaUse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ResourceQuotas count, and which pods their scopes let through. */
class QuotaTest {

    private static final String SHOP = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec: {replicas: 2, template: {spec: {containers: [{name: c, resources: {requests: {cpu: 1}, limits: {cpu: 2}}}]}}}
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {name: load, namespace: shop}
            spec: {parallelism: 4, activeDeadlineSeconds: 60, template: {spec: {containers: [{name: c}]}}}
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: {name: short, namespace: shop}
            spec: {parallelism: 8, template: {spec: {activeDeadlineSeconds: 60, containers: [{name: c}]}}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: shop}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: b, namespace: other}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: s, namespace: shop}}
            """;

    private static Capacity capacity(String spec) {
        return Capacity.of(Yaml.manifest("""
                apiVersion: v1
                kind: ResourceQuota
                metadata: {name: quota, namespace: shop}
                spec: {%s}
                """.formatted(spec) + SHOP));
    }

    private static List<QuotaUse> quotas(String spec) {
        return capacity(spec).namespaces().get(0).quotas();
    }

    @ParameterizedTest
    @CsvSource({
        "configmaps, 1",
        "count/configmaps, 1",
        "services, 1",
        "secrets, 0",
        "count/deployments.apps, 1",
        "count/jobs.batch, 2",
        "count/cronjobs.batch, 0",
        "count/pods, 14",
        "pods, 14"
    })
    void countsTheObjectsOfItsNamespace(String resource, String used) {
        assertThat(quotas("hard: {%s: 1}".formatted(resource)))
                .singleElement()
                .extracting(QuotaUse::atRest)
                .isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource({"cpu, 2", "requests.cpu, 2", "limits.cpu, 4", "requests.memory, 0"})
    void takesAPlainResourceForItsRequests(String resource, String used) {
        assertThat(quotas("hard: {%s: 10}, scopes: [NotBestEffort]".formatted(resource)))
                .singleElement()
                .extracting(QuotaUse::atRest)
                .isEqualTo(used);
    }

    @Test
    void leavesOutWhatTheManifestCannotSay() {
        assertThat(quotas("hard: {requests.nvidia.com/gpu: 4, requests.storage: 10Gi}"))
                .isEmpty();
    }

    @Test
    void fitsToTheLastPod() {
        assertThat(quotas("hard: {pods: 14}").get(0).fitsAtRest()).isTrue();
        assertThat(quotas("hard: {pods: 13}").get(0).fitsAtRest()).isFalse();
        assertThat(quotas("hard: {pods: 14}").get(0).fitsAtPeak()).isFalse();
    }

    /** A pod terminates by its own {@code activeDeadlineSeconds}; that of its Job is none of the pod. */
    @ParameterizedTest
    @CsvSource({
        "BestEffort, 12",
        "NotBestEffort, 2",
        "Terminating, 8",
        "NotTerminating, 6",
        "'BestEffort, NotTerminating', 4",
        "'NotBestEffort, Terminating', 0"
    })
    void countsThePodsInAllOfItsScopes(String scopes, String pods) {
        assertThat(quotas("hard: {pods: 100}, scopes: [%s]".formatted(scopes)))
                .singleElement()
                .extracting(QuotaUse::atRest)
                .isEqualTo(pods);
    }

    @Test
    void readsScopesOfASelectorToo() {
        assertThat(quotas("hard: {pods: 100}, scopeSelector:"
                        + " {matchExpressions: [{scopeName: NotBestEffort, operator: Exists}]}"))
                .singleElement()
                .extracting(QuotaUse::atRest)
                .isEqualTo("2");
    }

    @Test
    void refusesOnlyPodsInItsScopes() {
        assertThat(capacity("hard: {limits.cpu: 100}, scopes: [NotBestEffort]")
                        .namespaces()
                        .get(0)
                        .problems())
                .isEmpty();
        assertThat(capacity("hard: {requests.cpu: 100}").namespaces().get(0).problems())
                .containsExactly(
                        "ResourceQuota shop/quota refuses Job shop/load: container c: it has no request of cpu",
                        "ResourceQuota shop/quota refuses Job shop/short: container c: it has no request of cpu");
    }
}
