package io.waybill.usage;

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.memory;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ResourceQuota;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import io.waybill.dsl.value.Quantity;
import org.junit.jupiter.api.Test;

/** Budgets and quotas. */
class PolicyTest {

    @Test
    void aBudgetSelectsTheWorkloadItIsGiven() {
        Deployment web = Deployment.named("web", Container.named("c"));

        assertThat(PodDisruptionBudget.selecting(web).minAvailable(1)).hasToString("""
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata:
                  name: web
                spec:
                  selector:
                    matchLabels:
                      app: web
                  minAvailable: 1
                """);
    }

    @Test
    void aQuotaLimitsWhatANamespaceRequests() {
        assertThat(ResourceQuota.named("jds")
                        .requests(cpu("1"), memory("1Gi"))
                        .limits(cpu("2"))
                        .hard("pods", Quantity.of(10)))
                .hasToString("""
                        apiVersion: v1
                        kind: ResourceQuota
                        metadata:
                          name: jds
                        spec:
                          hard:
                            limits.cpu: "2"
                            pods: 10
                            requests.cpu: "1"
                            requests.memory: 1Gi
                        """);
    }
}
