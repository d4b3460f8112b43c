package io.waybill.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.waybill.schema.ApiSchema;
import io.waybill.schema.Traits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The generated Java, whole: each folder holds a schema and the files that are written for it.
 * {@code -Dgolden.update=true} rewrites them and fails.
 */
class GoldenJavaTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @ValueSource(strings = {"kind", "fields", "stages", "enums"})
    void writesTheExpectedJava(String name) throws IOException {
        Path folder = GOLDEN.resolve(name);
        Map<String, String> sources = generated(folder);
        if (Boolean.getBoolean("golden.update")) {
            update(folder, sources);
        }
        assertThat(expected(folder)).isEqualTo(bySimpleName(sources));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "fields", "stages", "enums"})
    void writesJavaThatCompiles(String name) throws IOException {
        assertThat(Generated.errors(generated(GOLDEN.resolve(name)))).isEmpty();
    }

    private static Map<String, String> generated(Path folder) throws IOException {
        ApiSchema schema = Generated.schema(Files.readString(folder.resolve("schema.txt")));
        Path traits = folder.resolve("traits.txt");
        return Generated.from(
                schema, Files.exists(traits) ? Traits.read(Files.readString(traits)) : Traits.NONE, Map.of());
    }

    private static Map<String, String> expected(Path folder) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                expected.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return expected;
    }

    private static Map<String, String> bySimpleName(Map<String, String> sources) {
        Map<String, String> files = new TreeMap<>();
        sources.forEach((path, text) -> files.put(path.substring(path.lastIndexOf('/') + 1), text));
        return files;
    }

    private static void update(Path folder, Map<String, String> sources) throws IOException {
        for (String orphan : expected(folder).keySet()) {
            Files.delete(folder.resolve(orphan));
        }
        for (Map.Entry<String, String> source : bySimpleName(sources).entrySet()) {
            Files.writeString(folder.resolve(source.getKey()), source.getValue());
        }
        fail("Rewrote %s; review it and run without golden.update", folder);
    }
}
