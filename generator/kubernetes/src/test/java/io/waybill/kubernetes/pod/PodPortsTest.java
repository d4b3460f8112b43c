package io.waybill.kubernetes.pod;

import static io.waybill.kubernetes.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodPortsTest {

    private static final Mapping POD = map(
            "initContainers",
            List.of(
                    container("prepare", port("setup", 1)),
                    container("proxy", port("proxy", 2)).with("restartPolicy", Scalar.of("Always"))),
            "containers",
            List.of(container("web", port("http", 3), map("name", "dns", "containerPort", 4, "protocol", "UDP"))),
            "ephemeralContainers",
            List.of(container("debug", port("debug", 5))));

    @Test
    void containersAndSidecarsHavePortsThatServicesReach() {
        assertThat(PodPorts.of(POD))
                .extracting(port -> port.string("name").orElseThrow())
                .containsExactly("http", "dns", "proxy");
    }

    @Test
    void initContainersThatEndAndEphemeralContainersHaveNone() {
        assertThat(PodPorts.named(POD, "setup", "TCP")).isEmpty();
        assertThat(PodPorts.named(POD, "debug", "TCP")).isEmpty();
        assertThat(PodPorts.named(POD, "proxy", "TCP")).isPresent();
    }

    @Test
    void aPortIsFoundByNameAndProtocol() {
        assertThat(PodPorts.named(POD, "dns", "UDP")).isPresent();
        assertThat(PodPorts.named(POD, "dns", "TCP")).isEmpty();
    }

    @Test
    void containersAreToldApart() {
        assertThat(PodContainers.all(Part.of(POD))).hasSize(4);
        assertThat(PodContainers.sidecars(POD)).hasSize(1);
        assertThat(PodContainers.running(POD)).hasSize(2);
        assertThat(PodContainers.init(POD)).hasSize(2);
    }

    private static Mapping container(String name, Mapping... ports) {
        return map("name", name, "ports", List.of((Object[]) ports));
    }

    private static Mapping port(String name, int number) {
        return map("name", name, "containerPort", number);
    }
}
