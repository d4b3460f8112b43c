package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pods run and read is in their template, so that a change of it replaces them. */
class ImageAndSettingsTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private final Deployment web = Deployment.named("web", Container.named("c"));
    private final ConfigMap settings =
            ConfigMap.named("settings").data("HOST", "db").data("PORT", "1");

    @TempDir
    Path folder;

    private Map<String, String> annotations(ConfigMap map) {
        return web.rollOnChangeOf(map).podMetadata().annotations();
    }

    @Test
    void anotherValueIsAnotherHash() {
        assertThat(annotations(settings)).containsOnlyKeys("checksum/configmap-settings");
        assertThat(annotations(settings.data("HOST", "mysql"))).isNotEqualTo(annotations(settings));
    }

    @Test
    void orderAndLabelsDoNotCount() {
        ConfigMap same =
                ConfigMap.named("settings").data("PORT", "1").data("HOST", "db").label("team", "a");

        assertThat(annotations(same)).isEqualTo(annotations(settings));
    }

    @Test
    void bytesAndTextsAreToldApart() {
        ConfigMap text = ConfigMap.named("a").data("k", "YQ==");
        ConfigMap bytes = ConfigMap.named("a").binaryData("k", new byte[] {'a'});

        assertThat(annotations(text)).isNotEqualTo(annotations(bytes));
    }

    @Test
    void aLongNameStillMakesAnAnnotation() {
        String name = "a".repeat(200);

        assertThat(annotations(ConfigMap.named(name)).keySet())
                .singleElement()
                .satisfies(key -> assertThat(key).hasSize("checksum/".length() + 63));
        assertThat(annotations(ConfigMap.named(name + "b")).keySet())
                .isNotEqualTo(annotations(ConfigMap.named(name)).keySet());
    }

    @Test
    void theImageThatJibPushedIsNamedByItsDigest() throws IOException {
        Path file = Files.writeString(folder.resolve("jib-image.json"), """
                {"image":"registry.example.com/shop/web:1.4","imageId":"sha256:ff","imageDigest":"%s",\
                "tags":["1.4"],"imagePushed":true}""".formatted(DIGEST));

        assertThat(Container.named("web").imageBuiltByJib(file).image())
                .hasValue("registry.example.com/shop/web:1.4@" + DIGEST);
    }

    @Test
    void anImageThatNobodyCanPullIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("jib-image.json"),
                "{\"image\":\"web\",\"imageDigest\":\"" + DIGEST + "\",\"imagePushed\":false}");

        assertThatThrownBy(() -> Container.named("web").imageBuiltByJib(file))
                .hasMessageContaining("is not in a registry");
    }

    @Test
    void aFileThatIsNotThereNamesTheCommandThatWritesIt() {
        Path file = folder.resolve("jib-image.json");

        assertThatThrownBy(() -> Container.named("web").imageBuiltByJib(file))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("mvn jib:build");
    }
}
