package io.waybill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How texts become documents. */
class ManifestReaderTest {

    @Test
    void knowsLineAndColumnOfEveryKeyAndValue() {
        Mapping root = (Mapping) Reading.root("""
                kind: Pod
                spec:
                  containers:
                  - name: web
                """);

        Mapping container = (Mapping) root.mapping("spec")
                .orElseThrow()
                .sequence("containers")
                .orElseThrow()
                .get(0);
        assertThat(container.originOf("name")).isEqualTo(new Origin("test.yaml", 4, 5));
        assertThat(String.valueOf(container.get("name")).strip()).isEqualTo("web");
        assertThat(container.get("name")).extracting(node -> node.origin()).isEqualTo(new Origin("test.yaml", 4, 11));
    }

    @Test
    void givesUpOnAStreamWithoutEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'a');
                return length;
            }
        };

        assertThatThrownBy(() -> ManifestReader.read(endless, "standard input", document -> {}))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("larger than 64 MiB");
    }

    @Test
    void countsLinesAcrossDocuments() {
        List<Document> documents = Reading.yaml("""
                # one
                a: 1
                ---
                b: 2
                """);

        assertThat(documents).extracting(Document::index).containsExactly(0, 1);
        assertThat(documents.get(1).origin().line()).isEqualTo(4);
    }

    @Test
    void skipsEmptyDocuments() {
        assertThat(Reading.yaml("---\n# nothing\n---\n\n---\na: 1\n---\n")).hasSize(1);
    }

    @Test
    void readsTheNextDocumentAfterABrokenOne() {
        List<Document> documents = Reading.yaml("""
                a: [1
                ---
                b: 2
                """);

        assertThat(documents).hasSize(2);
        assertThat(documents.get(0).root()).isEmpty();
        assertThat(documents.get(1).problems()).isEmpty();
    }

    @Test
    void acceptsByteOrderMarksAndDocumentEnds() {
        assertThat(Reading.yaml("\uFEFF# one\n---\n\uFEFFa: 1\n...\n")).hasSize(1);
        assertThat(Reading.root("\uFEFFa: 1\n")).isEqualTo(Reading.root("a: 1\n"));
    }

    @Test
    void readsLinesThatEndInAnyWay() {
        assertThat(Reading.root("a: |\r\n  b\r\n  c\r\n")).isEqualTo(Reading.root("a: |\n  b\n  c\n"));
        assertThat(Reading.root("a: 1\rb: |\r  c")).isEqualTo(Reading.root("a: 1\nb: |\n  c\n"));
        assertThat(Reading.yaml("a: 1\r\n---\r\nb: 2")).hasSize(2);
    }

    @Test
    void splitsAtMarkersAlone() {
        assertThat(Reading.yaml("a: 1\n---")).hasSize(1);
        assertThat(Reading.yaml("a: 1\n---\t# b\nb: 2\n---#c\nc: 3\n")).hasSize(3);
        assertThat(Reading.root("a: x\n ---b\n")).isEqualTo(Reading.root("{a: x ---b}"));
    }

    @Test
    void keepsReplacementCharactersThatTheTextItselfHas() {
        assertThat(Reading.root("a: \uFFFD\n")).isEqualTo(Reading.root("a: '\uFFFD'\n"));
    }

    @Test
    void keepsMarkersInsideBlockTextThatAreIndented() {
        assertThat(Reading.yaml("a: |\n  ---\n  b\n")).hasSize(1);
    }

    @Test
    void readsPlainScalarsAsKubernetesDoes() {
        assertThat(Reading.root("[yes, 012, 0x1F, 1_000, 1e3, 1.5, 2026-01-31, 1:20, ~, on]"))
                .isEqualTo(Reading.root("[true, 10, 31, 1000, 1000, 1.5, '2026-01-31', '1:20', null, true]"));
    }

    @Test
    void followsAnchorsAndMergeKeys() {
        Mapping root = (Mapping) Reading.root("""
                base: &base {a: 1, b: 2}
                copy: *base
                more: {<<: *base, b: 3}
                """);

        assertThat(root.get("copy")).isEqualTo(root.get("base"));
        assertThat(root.get("more")).isEqualTo(Reading.root("{a: 1, b: 3}"));
    }

    @Test
    void letsMergeKeysOverrideWhatStandsBeforeThem() {
        Mapping root = (Mapping) Reading.root("""
                one: &one {a: 1, b: 1}
                two: &two {b: 2, c: 2}
                behind: {b: 0, <<: *one}
                both: {<<: *one, <<: *two}
                list: {<<: [*one, *two], c: 3}
                """);

        assertThat(root.get("behind")).isEqualTo(Reading.root("{a: 1, b: 1}"));
        assertThat(root.get("both")).isEqualTo(Reading.root("{a: 1, b: 2, c: 2}"));
        assertThat(root.get("list")).isEqualTo(Reading.root("{a: 1, b: 1, c: 3}"));
    }

    @Test
    void letsTheLastValueWithAnAnchorHaveIt() {
        assertThat(Reading.root("a: &x {b: &x 1}\nc: *x\n")).isEqualTo(Reading.root("{a: {b: 1}, c: 1}"));
    }

    @Test
    void readsJsonValuesOneBehindTheOtherAndThenYaml() {
        assertThat(Reading.yaml("{\"a\":\"b\\/c\"}\n{\"b\":2}{\"c\":3}")).hasSize(3);
        assertThat(Reading.json("{\"a\":1}\n---\nb: 2\n---\n{\"c\": 3}\n")).hasSize(3);
        assertThat(Reading.json("{\"a\":1}  # c: [\n---\nb: 2\n")
                        .get(1)
                        .origin()
                        .line())
                .isEqualTo(3);
    }

    @Test
    void keepsColumnsRightBehindJsonOnTheSameLine() {
        assertThat(Reading.yaml("{\"a\":1}  b: 2\n").get(1).origin()).isEqualTo(new Origin("test.yaml", 1, 10));
    }

    @Test
    void refusesFilesThatAreNoText() {
        byte[] latin = {'a', ':', ' ', (byte) 0xE4, '\n'};

        assertThatThrownBy(() -> ManifestReader.read(new ByteArrayInputStream(latin), "x.yaml", document -> {}))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("x.yaml is not UTF-8 text");
    }

    @Test
    void refusesMissingFilesAndFolders(@TempDir Path folder) {
        assertThatThrownBy(() -> ManifestReader.read(folder.resolve("no.yaml"), "no.yaml", document -> {}))
                .hasMessage("no.yaml does not exist");
        assertThatThrownBy(() -> ManifestReader.read(folder, "folder", document -> {}))
                .hasMessage("folder is a folder, not a file");
    }
}
