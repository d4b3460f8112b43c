package io.waybill.kubernetes.kind;

import static io.waybill.kubernetes.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import org.junit.jupiter.api.Test;

class WorkloadKindTest {

    private static final Mapping TEMPLATE = map("spec", map("nodeName", "a"));

    @Test
    void theTemplateOfAWorkloadIsFound() {
        Mapping job = map("spec", map("template", TEMPLATE));

        assertThat(WorkloadKind.JOB.podSpec(job)).isEqualTo(map("nodeName", "a"));
        assertThat(WorkloadKind.CRON_JOB.template(map("spec", map("jobTemplate", job))))
                .isEqualTo(TEMPLATE);
        assertThat(WorkloadKind.POD.podSpec(TEMPLATE)).isEqualTo(map("nodeName", "a"));
        assertThat(WorkloadKind.DEPLOYMENT.podSpec(map())).isEqualTo(map());
    }

    @Test
    void aKindOfAnotherGroupIsAnother() {
        assertThat(WorkloadKind.of(map("apiVersion", "extensions/v1beta1", "kind", "Deployment")))
                .contains(WorkloadKind.DEPLOYMENT);
        assertThat(WorkloadKind.of(map("apiVersion", "v1", "kind", "Pod"))).contains(WorkloadKind.POD);
        assertThat(WorkloadKind.of(map("apiVersion", "batch.volcano.sh/v1alpha1", "kind", "Job")))
                .isEmpty();
        assertThat(WorkloadKind.named("Ingress")).isEmpty();
    }

    @Test
    void aJobMakesItsOwnSelector() {
        assertThat(WorkloadKind.JOB.selectsPods()).isFalse();
        assertThat(WorkloadKind.DAEMON_SET.selectsPods()).isTrue();
        assertThat(WorkloadKind.DAEMON_SET.hasReplicas()).isFalse();
        assertThat(WorkloadKind.REPLICATION_CONTROLLER.hasReplicas()).isTrue();
    }

    @Test
    void everyClusterHasTheRootCertificates() {
        assertThat(ClusterDefaults.has("ConfigMap", "kube-root-ca.crt")).isTrue();
        assertThat(ClusterDefaults.has("Secret", "kube-root-ca.crt")).isFalse();
        assertThat(ClusterDefaults.has("PriorityClass", "system-node-critical")).isTrue();
        assertThat(ClusterDefaults.has("PriorityClass", "system-mine")).isFalse();
        assertThat(ClusterDefaults.has("ClusterRole", "system:node")).isTrue();
    }
}
