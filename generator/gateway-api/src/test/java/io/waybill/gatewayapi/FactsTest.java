package io.waybill.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The facts are those of the definitions. They are compared where {@code -Dwaybill.gateway.api=FOLDER} names a folder with
 * the definitions of the standard channel, and those of the experimental one in {@code experimental} below it;
 * {@code -Dgolden.update=true} writes the facts.
 */
class FactsTest {

    private static final Path FACTS = Path.of("src/main/facts/gateway-api.txt");

    @Test
    void areThoseOfTheDefinitions() throws IOException {
        String folder = System.getProperty("waybill.gateway.api", "");
        assumeTrue(!folder.isEmpty(), "no definitions are given");
        String facts = new DefinitionsAsFacts(in(Path.of(folder)), in(Path.of(folder, "experimental"))).text();

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FACTS, facts);
        }
        assertThat(Files.readString(FACTS)).isEqualTo(facts);
    }

    @Test
    void areSortedAndSayNothingTwice() throws IOException {
        List<String> kinds = Files.readAllLines(FACTS).stream()
                .filter(line -> line.startsWith("kind "))
                .toList();

        assertThat(kinds).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    private static List<Mapping> in(Path folder) throws IOException {
        List<Mapping> definitions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                ManifestReader.read(
                        file,
                        file.toString(),
                        document -> document.root().ifPresent(root -> definitions.add((Mapping) root)));
            }
        }
        return definitions;
    }
}
