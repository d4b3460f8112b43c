package io.waybill.dekorate;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What becomes of a manifest on its way to fabric8 and back. */
class RoundTripTest {

    @Test
    @EnabledIfSystemProperty(named = "waybill.conformance", matches = ".+")
    void explore() throws IOException {
        Map<String, Integer> all = new TreeMap<>();
        int[] n = new int[3];
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("waybill.conformance")))) {
            for (Path file : files.filter(f -> f.getFileName().toString().matches("(create|more)-.*gz"))
                    .toList()) {
                for (Mapping line : lines(file)) {
                    if (!line.string("verdict").orElseThrow().equals("accept")) {
                        continue;
                    }
                    Mapping doc = line.mapping("doc").orElseThrow();
                    n[0]++;
                    try {
                        HasMetadata object = Fabric8.object(UntypedResource.from(doc, true));
                        if (object instanceof GenericKubernetesResource) {
                            n[1]++;
                            all.merge(
                                    "GENERIC " + doc.string("apiVersion").get() + " "
                                            + doc.string("kind").get(),
                                    1,
                                    Integer::sum);
                        }
                        Set<String> losses =
                                Losses.between(doc, Fabric8.resource(object).tree());
                        if (!losses.isEmpty()) n[2]++;
                        losses.forEach(l -> all.merge(doc.string("kind").get() + " " + l, 1, Integer::sum));
                    } catch (RuntimeException e) {
                        if (all.size() < 300) {
                            e.printStackTrace();
                        }
                        all.merge("FAIL " + doc.string("kind").get() + " " + e, 1, Integer::sum);
                    }
                }
            }
        }
        StringBuilder out = new StringBuilder(n[0] + " generic " + n[1] + " lossy " + n[2] + "\n");
        all.forEach((k, v) -> out.append(v + " " + k + "\n"));
        Files.writeString(Path.of("target/losses.txt"), out);
    }

    private static List<Mapping> lines(Path file) throws IOException {
        List<Mapping> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ManifestReader.read(
                        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                        "a.json",
                        document -> cases.add((Mapping) document.root().orElseThrow()));
            }
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return cases;
    }
}
