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
        "first, deploy-mysql.yaml",
        "first, deploy-myblog.yaml",
        "course, deploy-mysql-discovery.yaml",
        "course, deploy-myblog-rolling.yaml",
        "course, configmap-myblog.yaml",
        "course, svc-mysql.yaml",
        "course, svc-myblog.yaml",
        "course, svc-myblog-nodeport.yaml"
    })
    void holdsWhatTheCourseWrote(String stage, String manifest) throws IOException {
        assertThat(golden(stage)).containsAll(read(COURSE.resolve(manifest)));
    }

    private static List<Node> golden(String stage) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(stage))) {
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
