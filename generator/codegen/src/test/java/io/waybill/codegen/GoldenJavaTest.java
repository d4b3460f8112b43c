package io.waybill.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.waybill.schema.ApiSchema;
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
    @ValueSource(strings = {"kind", "fields", "stages"})
    void writesTheExpectedJava(String name) throws IOException {
        Path folder = GOLDEN.resolve(name);
        Map<String, String> sources = Generated.from(schema(folder));
        if (Boolean.getBoolean("golden.update")) {
            update(folder, sources);
        }
        assertThat(expected(folder)).isEqualTo(bySimpleName(sources));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "fields", "stages"})
    void writesJavaThatCompiles(String name) throws IOException {
        assertThat(Generated.errors(Generated.from(schema(GOLDEN.resolve(name)))))
                .isEmpty();
    }

    private static ApiSchema schema(Path folder) throws IOException {
        return Generated.schema(Files.readString(folder.resolve("schema.txt")));
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
