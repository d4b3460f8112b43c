package com.jds.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.core.v1.PodSpec;
import io.waybill.golden.Golden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngressNginxTest {

    private final Manifest file = Manifest.read(IngressNginx.class, "mandatory.yaml");
    private final Manifest changed = new IngressNginx().manifest(Target.newest());

    @Test
    void rendersWhatWasApproved() {
        Golden.verify(new IngressNginx());
    }

    @Test
    void changesTheControllerAlone() {
        List<? extends Resource<?>> others =
                file.deployment("nginx-ingress-controller").remove().resources();

        assertThat(others).hasSize(10);
        assertThat(changed.resources()).containsAll(others);
    }

    @Test
    void putsTheControllerOnTheNetworkOfChosenNodes() {
        assertThat(controller(changed).hostNetwork()).contains(true);
        assertThat(controller(changed).nodeSelector()).isEqualTo(Map.of("ingress", "true"));
        assertThat(controller(changed).containers()).isEqualTo(controller(file).containers());
    }

    private static PodSpec controller(Manifest manifest) {
        return manifest.deployment("nginx-ingress-controller").get().podSpec();
    }
}
