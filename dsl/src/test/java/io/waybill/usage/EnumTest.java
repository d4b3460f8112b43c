package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ImagePullPolicy;
import io.waybill.dsl.core.v1.NodeSelectorOperator;
import io.waybill.dsl.core.v1.NodeSelectorRequirement;
import io.waybill.dsl.core.v1.PersistentVolumeAccessMode;
import io.waybill.dsl.core.v1.PersistentVolumeClaimSpec;
import io.waybill.dsl.core.v1.PodSpec;
import io.waybill.dsl.core.v1.RestartPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that take one of a few values. */
class EnumTest {

    @Test
    void writeTheValueAsKubernetesSpellsIt() {
        assertThat(Container.named("web").imagePullPolicy(ImagePullPolicy.IF_NOT_PRESENT))
                .hasToString("name: web\nimagePullPolicy: IfNotPresent\n");
        assertThat(NodeSelectorRequirement.of("disk", NodeSelectorOperator.IN).value("ssd"))
                .isEqualTo(NodeSelectorRequirement.of("disk", "In").value("ssd"));
    }

    @Test
    void appendSeveral() {
        assertThat(PersistentVolumeClaimSpec.of()
                        .accessMode(
                                PersistentVolumeAccessMode.READ_WRITE_ONCE, PersistentVolumeAccessMode.READ_ONLY_MANY))
                .hasToString("accessModes:\n- ReadWriteOnce\n- ReadOnlyMany\n");
    }

    @Test
    void takeTextOfANewerCluster() {
        assertThat(PodSpec.of(List.of(Container.named("web")))
                        .restartPolicy(RestartPolicy.NEVER)
                        .restartPolicy("Sometimes"))
                .extracting(PodSpec::restartPolicy)
                .hasToString("Optional[Sometimes]");
    }
}
