package io.waybill.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Our readings beside those of kubectl 1.36, which are kept as facts. */
class KubectlReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REFUSED = "-";
    private static final int FEWEST_SCALARS = 3000;
    private static final int FEWEST_DOCUMENTS = 500;

    @Test
    void readsEveryScalarAsKubectlDoes() {
        List<String[]> rows = rows("kubectl-scalars.tsv");
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows) {
            String scalar = tree(row[0]).textValue();
            String value = row[1].equals(REFUSED) ? REFUSED : plain("[{\"a\":" + row[1] + "}]");
            String key = row[2].equals(REFUSED) ? REFUSED : plain("[{" + row[2] + ":1}]");
            compare("a: " + scalar + "\n", value, wrong);
            compare(scalar + ": 1\n", key, wrong);
        }

        assertThat(wrong).isEmpty();
        assertThat(rows).hasSizeGreaterThan(FEWEST_SCALARS);
    }

    @Test
    void readsEveryTextAsKubectlDoes() {
        List<String[]> rows = rows("kubectl-documents.tsv");
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows) {
            compare(tree(row[0]).textValue(), row[1].equals(REFUSED) ? REFUSED : plain(row[1]), wrong);
        }

        assertThat(wrong).isEmpty();
        assertThat(rows).hasSizeGreaterThan(FEWEST_DOCUMENTS);
    }

    @Test
    void isStricterWhereKubectlWouldDropSomethingWithoutAWord() {
        List<String> dropped = List.of(
                "a: 1\na: 2\n",
                "a: 1\n...\nb: 2\n",
                "[a] b\n",
                "{\"a\":1,\"a\":2}\n",
                "[]: 1\n",
                "\uFEFF\uFEFFa: 1\nb: 2\n");

        assertThat(dropped).allSatisfy(text -> assertThat(ours(text)).isEqualTo(REFUSED));
    }

    private static void compare(String text, String kubectl, List<String> wrong) {
        String ours = ours(text);
        if (!ours.equals(kubectl)) {
            wrong.add(JSON.getNodeFactory().textNode(text) + " is " + kubectl + " to kubectl, " + ours + " to us");
        }
    }

    private static String ours(String text) {
        List<Document> documents = Reading.yaml(text);
        if (documents.stream().anyMatch(document -> !document.problems().isEmpty())) {
            return REFUSED;
        }
        List<Object> roots = new ArrayList<>();
        documents.forEach(document ->
                roots.add(plain(tree(JsonWriter.toJson(document.root().orElseThrow())))));
        return roots.toString();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String json) {
        return String.valueOf(plain(tree(json)));
    }

    /** The value with sorted keys, and numbers as a client of Kubernetes keeps them: of 64 bits, or a double. */
    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> sorted = new TreeMap<>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), plain(entry.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(plain(item)));
            return items;
        }
        return node.isNumber() && !node.canConvertToLong() || node.isFloatingPointNumber()
                ? (Object) node.doubleValue()
                : node.toString();
    }

    private static List<String[]> rows(String name) {
        try (InputStream in = Objects.requireNonNull(KubectlReadingTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
