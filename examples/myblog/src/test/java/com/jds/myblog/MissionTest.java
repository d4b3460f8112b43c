package com.jds.myblog;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Node;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every manifest that the course wrote by hand is among the golden files, no key more and no key less. */
class MissionTest {

    private static final Path GOLDEN = Path.of(System.getProperty("waybill.goldenDirectory"), "myblog");
    private static final Path COURSE = Path.of("src/test/resources/mission");

    @ParameterizedTest
    @CsvSource({
        "first, 1.36, deploy-mysql.yaml",
        "first, 1.36, deploy-myblog.yaml",
        "course, 1.36, deploy-mysql-discovery.yaml",
        "course, 1.36, deploy-myblog-rolling.yaml",
        "course, 1.36, configmap-myblog.yaml",
        "course, 1.36, svc-mysql.yaml",
        "course, 1.36, svc-myblog.yaml",
        "course, 1.36, svc-myblog-nodeport.yaml",
        "course, 1.16, ingress.yaml",
        "course, 1.16, ingress-tls.yaml",
        "course, 1.16, ingress-path.yaml",
        "course, 1.16, ingress-path2.yaml",
        "course, 1.16, ingress-simple-example.yaml"
    })
    void holdsWhatTheCourseWrote(String stage, String minor, String manifest) throws IOException {
        assertThat(golden(stage + "/kubernetes-" + minor)).containsAll(read(COURSE.resolve(manifest)));
    }

    private static List<Node> golden(String folder) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
            return files.flatMap(file -> read(file).stream()).toList();
        }
    }

    private static List<Node> read(Path file) {
        List<Node> roots = new ArrayList<>();
        try {
            ManifestReader.read(
                    file, file.toString(), document -> roots.add(document.root().orElseThrow()));
        } catch (UnreadableException e) {
            throw new UncheckedIOException(e);
        }
        return roots;
    }
}
