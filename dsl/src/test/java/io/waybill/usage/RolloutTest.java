package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.apps.v1.DaemonSet;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.apps.v1.StatefulSet;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.value.IntOrString;
import org.junit.jupiter.api.Test;

/** How workloads replace their pods. */
class RolloutTest {

    private final Deployment deployment = Deployment.named("app", Container.named("c"));

    @Test
    void rollsInNumbers() {
        assertThat(deployment.rollingUpdate(1, 0).spec().strategy())
                .hasValueSatisfying(strategy -> assertThat(strategy).hasToString("""
                        type: RollingUpdate
                        rollingUpdate:
                          maxSurge: 1
                          maxUnavailable: 0
                        """));
    }

    @Test
    void rollsInPercent() {
        assertThat(deployment
                        .rollingUpdate(IntOrString.percent(25), IntOrString.of(0))
                        .spec()
                        .strategy())
                .hasValueSatisfying(strategy -> assertThat(strategy).hasToString("""
                        type: RollingUpdate
                        rollingUpdate:
                          maxSurge: 25%
                          maxUnavailable: 0
                        """));
    }

    @Test
    void recreatesInPlaceOfRolling() {
        assertThat(deployment.rollingUpdate(1, 0).recreate().spec().strategy())
                .hasValueSatisfying(strategy -> assertThat(strategy).hasToString("type: Recreate\n"));
    }

    @Test
    void aDaemonSetRollsNodeByNode() {
        DaemonSet daemons =
                DaemonSet.named("app", Container.named("c")).rollingUpdate(IntOrString.of(0), IntOrString.percent(10));

        assertThat(daemons.spec().updateStrategy())
                .hasValueSatisfying(strategy -> assertThat(strategy).hasToString("""
                        type: RollingUpdate
                        rollingUpdate:
                          maxSurge: 0
                          maxUnavailable: 10%
                        """));
    }

    @Test
    void aStatefulSetRollsDownToAnOrdinal() {
        StatefulSet set = StatefulSet.named("app", Container.named("c")).rollingUpdate(2);

        assertThat(set.spec().updateStrategy())
                .hasValueSatisfying(strategy -> assertThat(strategy).hasToString("""
                        type: RollingUpdate
                        rollingUpdate:
                          partition: 2
                        """));
    }

    @Test
    void aStatefulSetTakesTheNameOfItsService() {
        StatefulSet set = StatefulSet.named("app", Container.named("c")).serviceName(Service.named("peers"));

        assertThat(set.spec().serviceName()).contains("peers");
    }
}
