package io.waybill.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page shows what the mapper writes. */
class JacksonPageTest {

    @Test
    void showsTheObjectAndItsYaml() throws Exception {
        assertThat(Path.of("../../docs/jackson.md"))
                .content()
                .contains(KubernetesYaml.mapper().writeValueAsString(WaybillModuleTest.RELEASE))
                .contains("record " + WaybillModuleTest.Release.class.getSimpleName()
                        + "(String version, Deployment deployment, Map<String, Quantity> limits,"
                        + " List<Container> sidecars) {}");
        assertThat(Files.readString(Path.of("src/test/java/io/waybill/jackson/WaybillModuleTest.java")))
                .contains("record Release(String version, Deployment deployment, Map<String, Quantity> limits,"
                        + " List<Container> sidecars) {}");
    }
}
