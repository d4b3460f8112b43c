package io.waybill.dekorate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
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
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A manifest becomes fabric8's objects and a manifest again, equal as data. */
class RoundTripTest {

    private static final Path GOLDEN = Path.of("../../golden");
    private static final String FOLDER = "waybill.conformance";

    @Test
    void everyGoldenFileComesBackAsItWas() throws IOException {
        int files = 0;
        try (Stream<Path> paths = Files.walk(GOLDEN)) {
            for (Path file : paths.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.toString().contains("target"))
                    .toList()) {
                files++;
                for (Mapping tree : documents(file)) {
                    assertThat(thereAndBack(tree)).as(file.toString()).isEqualTo(tree);
                }
            }
        }
        assertThat(files).isGreaterThan(90);
    }

    /**
     * Of what API servers accept, one thing is not the same: a quantity that was written as a number comes back as the same
     * quantity in text, which is how API servers write it too.
     */
    @Test
    @EnabledIfSystemProperty(named = FOLDER, matches = ".+")
    void whatServersAcceptComesBackAsItWasButForQuantitiesInNumbers() throws IOException {
        Map<String, Integer> losses = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        int manifests = 0;
        for (Mapping accepted : accepted()) {
            manifests++;
            HasMetadata object = Fabric8.object(Resource.from(accepted));
            if (object instanceof GenericKubernetesResource) {
                unknown.add(object.getApiVersion() + " " + object.getKind());
            }
            String kind = object.getKind();
            Losses.between(accepted, Fabric8.resource(object).tree())
                    .forEach(loss -> losses.merge(kind + " " + loss, 1, Integer::sum));
        }
        System.out.println(manifests + " accepted manifests; as fabric8's generic resource: " + unknown);
        losses.forEach((loss, times) -> System.out.println(times + " " + loss));
        assertThat(losses.keySet()).allMatch(loss -> loss.endsWith(Losses.NUMBER_IN_TEXT));
    }

    private static Mapping thereAndBack(Mapping tree) {
        Manifest manifest = Manifest.of(Resource.from(tree));
        return Fabric8.manifest(Fabric8.list(manifest)).resources().get(0).tree();
    }

    private static List<Mapping> documents(Path file) {
        List<Mapping> documents = new ArrayList<>();
        read(then -> ManifestReader.read(
                        file,
                        file.toString(),
                        document -> then.accept(document.root().orElseThrow())))
                .forEach(root -> documents.add((Mapping) root));
        return documents;
    }

    private static List<Mapping> accepted() throws IOException {
        List<Mapping> accepted = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty(FOLDER)))) {
            for (Path file :
                    files.filter(RoundTripTest::holdsManifests).sorted().toList()) {
                for (Node line : lines(file)) {
                    Mapping verdict = (Mapping) line;
                    if (verdict.string("verdict").orElseThrow().equals("accept")) {
                        accepted.add(verdict.mapping("doc").orElseThrow());
                    }
                }
            }
        }
        return accepted;
    }

    private static boolean holdsManifests(Path file) {
        return file.getFileName().toString().matches("(create|more)-.*\\.jsonl\\.gz");
    }

    private static List<Node> lines(Path file) throws IOException {
        List<Node> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                byte[] json = line.getBytes(StandardCharsets.UTF_8);
                lines.addAll(read(then -> ManifestReader.read(
                        new ByteArrayInputStream(json),
                        "line.json",
                        document -> then.accept(document.root().orElseThrow()))));
            }
        }
        return lines;
    }

    private interface Reading {
        void to(Consumer<Node> then) throws UnreadableException;
    }

    private static List<Node> read(Reading reading) {
        List<Node> roots = new ArrayList<>();
        try {
            reading.to(roots::add);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return roots;
    }
}
