package io.waybill.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.YamlEmitter;
import io.waybill.render.block.BlockReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader and the general one agree on everything: values, places and problems. */
class BothReadersTest {

    /** How many texts are made and compared; more with {@code -Dwaybill.reader-tries}. */
    private static final int TRIES = Integer.getInteger("waybill.reader-tries", 3000);

    /** Where files are looked for that both read; more with {@code -Dwaybill.reader-folders}. */
    private static final String FOLDERS = System.getProperty("waybill.reader-folders", "../../golden,../../examples");

    @Provide
    Arbitrary<Mapping> trees() {
        return Trees.mappings(3);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void agreeOnWhatIsWritten(@ForAll("trees") Mapping tree) {
        assertAgree(YamlEmitter.toYaml(tree));
    }

    @Test
    void agreeOnTextsThatAreMadeAndChanged() {
        RandomTexts texts = new RandomTexts(new Random(TRIES));
        for (int i = 0; i < TRIES; i++) {
            assertAgree(texts.next());
        }
    }

    @Test
    void agreeOnTheFilesOfThisRepository() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : FOLDERS.split(",")) {
            Files.walkFileTree(Path.of(folder), manifestsTo(files));
        }
        for (Path file : files) {
            assertAgree(Files.readString(file, StandardCharsets.ISO_8859_1));
            assertAgree(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        assertThat(files).hasSizeGreaterThan(50);
    }

    /** What builds write meanwhile is not looked into. */
    private static FileVisitor<Path> manifestsTo(List<Path> files) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isManifest(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private static boolean isManifest(Path file) {
        return file.toString().matches(".*\\.(ya?ml|json)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Pod\nspec:\n  containers:\n  - name: web # one\n    image: 'a:1'\n\n  - name: \"b\"\n",
                "a: |\n  b\n   c\n\n  d\n\ne: >-\n  f\n  g\n\n    h\n  i\n",
                "a: {b: [1, 'x', {c: d e}], \"f\":g}\n",
                "- a\n- - b\n  - c\n-\n  d: e\n-\n",
                "---\na:\nb:\n- c\nd: \"\\n\\\"\"\n"
            })
    void readsPlainDocumentsQuickly(String text) {
        assertThat(quickly(text)).isNotNull();
        assertAgree(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &b 1\n",
                "a: !!str 1\n",
                "? a\n: b\n",
                "a: b\n c\n",
                "a: 1\na: 2\n",
                "a:\n\tb: 1\n",
                "a: \"b\n  c\"\n",
                "a: .inf\n",
                "a: 1\n...\n",
                "a: 1\n b: 2\n"
            })
    void givesUpOnWhatIsNotPlain(String text) {
        assertThat(quickly(text)).isNull();
        assertAgree(text);
    }

    private static Node quickly(String text) {
        return BlockReader.read("test.yaml", text, 0, Limits.NODES, Limits.DEPTH);
    }

    private static void assertAgree(String text) {
        assertThat(read(text, true)).as(text).isEqualTo(read(text, false));
    }

    private static List<String> read(String text, boolean quick) {
        List<String> documents = new ArrayList<>();
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            ManifestReader.read(
                    new ByteArrayInputStream(bytes),
                    "test.yaml",
                    quick,
                    document -> documents.add(Places.of(document)));
        } catch (UnreadableException e) {
            documents.add(String.valueOf(e.getMessage()));
        }
        return documents;
    }
}
