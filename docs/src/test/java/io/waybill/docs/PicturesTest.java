package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.docs.picture.Drawing;
import io.waybill.docs.picture.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pictures of the architecture are drawn from what they show, and are up to date. */
class PicturesTest {

    private static final Path IMAGES = Path.of("images");

    @Test
    void theModulesAreThoseOfThePoms() throws IOException {
        Modules modules = Modules.in(Path.of(".."));
        assertThat(modules.folders()).contains("dsl", "generator/schema");
        Update.check(IMAGES.resolve("modules.svg"), Drawing.of(modules.graph()));
    }

    @Test
    void thePathOfAManifestIsThatOfItsDescription() throws IOException {
        Graph graph = new Graph();
        for (String line : Files.readAllLines(IMAGES.resolve("path.txt"))) {
            if (line.startsWith("#")) {
                continue;
            }
            if (line.contains(" -> ")) {
                String[] ends = line.split(" -> ");
                graph.arrow(ends[0], ends[1]);
            } else if (line.contains(": ")) {
                String[] box = line.split(": ", 2);
                graph.box(box[0], box[1]);
            }
        }
        Update.check(IMAGES.resolve("path.svg"), Drawing.of(graph));
    }
}
