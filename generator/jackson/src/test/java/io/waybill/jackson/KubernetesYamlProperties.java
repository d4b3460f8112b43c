package io.waybill.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What Jackson writes, read as kubectl reads it. */
class KubernetesYamlProperties {

    private static final Path GOLDEN = Path.of("../../golden");

    private final ObjectMapper yaml = KubernetesYaml.mapper();
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new WaybillModule()).build();

    private static List<Mapping> read(String text) {
        List<Mapping> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    "a.yaml",
                    document -> document.root().ifPresent(root -> documents.add((Mapping) root)));
        } catch (UnreadableException e) {
            throw new AssertionError(text, e);
        }
        return documents;
    }

    /** Digits, signs, points and words: what some reader takes for something else than text. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789_+-.:eExXobBaAfF").ofMaxLength(8),
                Arbitraries.of(
                        "yes",
                        "No",
                        "on",
                        "OFF",
                        "y",
                        "~",
                        "null",
                        "true",
                        "=",
                        "<<",
                        ".inf",
                        "-.INF",
                        ".nan",
                        "1:20",
                        "0b1",
                        "0o7",
                        "012",
                        "1_000",
                        "0x_1F",
                        "1e3",
                        "2026-03-01",
                        "-",
                        "?",
                        "",
                        " ",
                        "a: b",
                        "a #b",
                        "a\nb",
                        " a\n b\n",
                        "a\n\n",
                        "\n",
                        "a\tb",
                        "\u0085",
                        "\u2028",
                        "@a",
                        "`a",
                        "%a",
                        "&a",
                        "*a",
                        "!a",
                        "|",
                        ">",
                        "[a",
                        "{a",
                        "a]",
                        "'a",
                        "\"a",
                        "---",
                        "..."),
                Arbitraries.strings().ofMaxLength(12));
    }

    @Property
    void textStaysText(@ForAll("texts") String text) throws IOException {
        Mapping written = Mapping.of(Map.of("a", Scalar.of(text), "b", Sequence.of(Scalar.of(text))));

        assertThat(read(yaml.writeValueAsString(written))).containsExactly(written);
    }

    @Property
    void keysStayKeys(@ForAll("texts") String key) throws IOException {
        Mapping written = Mapping.of(Map.of("data", Mapping.of(Map.of(key, Scalar.of("a")))));

        assertThat(read(yaml.writeValueAsString(written))).containsExactly(written);
    }

    @Property
    void numbersStayNumbers(@ForAll long whole, @ForAll double fraction) throws IOException {
        Mapping written = Mapping.of(Map.of("a", Scalar.of(whole), "b", Scalar.of(fraction)));

        Mapping read = read(yaml.writeValueAsString(written)).get(0);

        assertThat(read.integer("a")).hasValue(whole);
        assertThat(read.get("b")).isInstanceOfSatisfying(Scalar.class, number -> {
            assertThat(number.isNumber()).isTrue(); // 1.0 is the whole number 1 for kubectl
            assertThat(Double.parseDouble(number.text())).isEqualTo(fraction + 0.0);
        });
    }

    @Example
    void goldenFilesComeBackFromYamlAndJson() throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(GOLDEN)) {
            files = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        for (Path file : files) {
            for (Mapping resource : read(Files.readString(file))) {
                Node fromYaml = yaml.readValue(yaml.writeValueAsString(resource), Mapping.class);

                assertThat(read(yaml.writeValueAsString(resource)))
                        .as(file.toString())
                        .containsExactly(resource);
                assertThat(fromYaml).as(file.toString()).isEqualTo(resource);
                assertThat(json.readValue(json.writeValueAsString(resource), Mapping.class))
                        .as(file.toString())
                        .isEqualTo(resource);
            }
        }
    }
}
