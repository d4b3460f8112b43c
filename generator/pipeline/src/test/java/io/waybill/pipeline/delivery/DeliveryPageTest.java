package io.waybill.pipeline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page about delivery shows what is written. */
class DeliveryPageTest {

    private static String page() throws IOException {
        return Files.readString(Path.of("../../docs/delivery.md"));
    }

    private static String block(String yaml) {
        return "```yaml\n" + yaml + "```";
    }

    @Test
    void showsTheFilesOfEachLayout() throws IOException {
        assertThat(page())
                .contains("```\n"
                        + String.join(
                                "\n",
                                DeliveredFilesTest.files(DeliveryLayout.HELM_LESS)
                                        .keySet()) + "\n```")
                .contains(
                        block(DeliveredFilesTest.files(DeliveryLayout.KUSTOMIZE).get("app/kustomization.yaml")))
                .contains(block(DeliveredFilesTest.files(DeliveryLayout.ARGOCD).get("argocd/app.yaml")));
        String[] flux = DeliveredFilesTest.files(DeliveryLayout.FLUX)
                .get("flux/app.yaml")
                .split("---\n");
        assertThat(page()).contains(block(flux[0]), block(flux[2]));
    }

    @Test
    void namesEveryLayout() throws IOException {
        assertThat(page())
                .contains(Arrays.stream(DeliveryLayout.values())
                        .filter(layout -> layout != DeliveryLayout.PLAIN)
                        .map(layout -> "## " + layout)
                        .toList());
    }
}
