package io.waybill.usage;

import static io.waybill.dsl.value.IntOrString.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.apps.v1.DaemonSet;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.autoscaling.v2.HorizontalPodAutoscaler;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.value.IntOrString;
import org.junit.jupiter.api.Test;

/** An autoscaler is made from the workload that it scales. */
class AutoscalerTest {

    private final Deployment web = Deployment.named("web", Container.named("c"));

    @Test
    void scalesAWorkloadBetweenBounds() {
        assertThat(HorizontalPodAutoscaler.scaling(web)
                        .between(3, 12)
                        .cpu(percent(70))
                        .memory(percent(80)))
                .hasToString("""
                        apiVersion: autoscaling/v2
                        kind: HorizontalPodAutoscaler
                        metadata:
                          name: web
                        spec:
                          scaleTargetRef:
                            apiVersion: apps/v1
                            kind: Deployment
                            name: web
                          minReplicas: 3
                          maxReplicas: 12
                          metrics:
                          - type: Resource
                            resource:
                              name: cpu
                              target:
                                type: Utilization
                                averageUtilization: 70
                          - type: Resource
                            resource:
                              name: memory
                              target:
                                type: Utilization
                                averageUtilization: 80
                        """);
    }

    @Test
    void boundsThatCannotHoldAreRefused() {
        assertThatThrownBy(() -> HorizontalPodAutoscaler.scaling(web).between(12, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected bounds such as between(3, 12), but found between(12, 3) for the Deployment \"web\"");
    }

    @Test
    void whatCannotBeScaledIsRefused() {
        assertThatThrownBy(() -> HorizontalPodAutoscaler.scaling(DaemonSet.named("agent", Container.named("c"))))
                .hasMessageStartingWith("The DaemonSet \"agent\" cannot be scaled");
    }

    @Test
    void anAmountThatIsNotAPercentageIsRefused() {
        assertThatThrownBy(
                        () -> HorizontalPodAutoscaler.scaling(web).between(1, 2).cpu(IntOrString.of(70)))
                .hasMessageContaining("percent(70), but found 70");
    }
}
