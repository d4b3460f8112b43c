package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.render.ManifestReader;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of {@code conversions}, of which the text that comes out is tested where texts are edited: a folder ends in
 * the minor it is for, and holds what comes out, or what is said where nothing does.
 */
class ConversionCasesTest {

    private static final Path CASES = Path.of("src/test/resources/conversions");
    private static final ApiHistory HISTORY = ApiHistory.load();

    @TestFactory
    Stream<DynamicTest> convertsAsTheCasesShow() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.sorted().toList().stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
        }
    }

    private static void check(Path path) throws IOException {
        String name = path.getFileName().toString();
        Converter converter =
                new Converter(ServedApi.of(HISTORY, Minor.parse(name.substring(name.lastIndexOf('-') + 1))));
        List<Converted> converted = read(path.resolve("input.yaml")).stream()
                .map(resource -> converter.convert(resource, Optional.empty()))
                .toList();
        Path expected = path.resolve("expected.yaml");
        if (Files.exists(expected)) {
            assertThat(converted).noneMatch(Converted::needsDecision);
            assertThat(converted.stream().map(Converted::resource).toList()).isEqualTo(read(expected));
        }
    }

    private static List<Mapping> read(Path file) throws IOException {
        List<Mapping> resources = new ArrayList<>();
        ManifestReader.read(file, file.toString(), document -> {
            Optional<Node> root = document.root();
            root.ifPresent(node -> ResourceLists.forEach(node, item -> resources.add((Mapping) item)));
        });
        return resources;
    }
}
