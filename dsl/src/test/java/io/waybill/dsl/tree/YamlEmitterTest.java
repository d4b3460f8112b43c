package io.waybill.dsl.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The layout of the YAML. */
class YamlEmitterTest {

    @Test
    void doesNotIndentAListUnderItsKey() {
        Mapping mapping = Mapping.empty().with("args", Sequence.of(Scalar.of("a"), Scalar.of("b")));

        assertThat(mapping).hasToString("""
                args:
                - a
                - b
                """);
    }

    @Test
    void beginsAMappingInAListOnTheLineOfItsDash() {
        Mapping port = map("name", Scalar.of("http"), "ports", Sequence.of(map("port", Scalar.of(80))));

        assertThat(map("spec", map("items", Sequence.of(port, port)))).hasToString("""
                spec:
                  items:
                  - name: http
                    ports:
                    - port: 80
                  - name: http
                    ports:
                    - port: 80
                """);
    }

    @Test
    void indentsAnyNumberOfLevelsWhetherKeysAreSharedOrNot() {
        Shape shape = Shape.of("a");
        Node shared = Scalar.of(1);
        Node own = Scalar.of(1);
        String lines = "a: 1\n";
        for (int level = 0; level < 20; level++) {
            shared = Mapping.ofShape(shape).with("a", shared);
            own = map("a", own);
            assertThat(shared).hasToString(lines);
            assertThat(own).hasToString(lines);
            lines = "a:\n" + lines.indent(2);
        }
    }

    @Test
    void nestsListsInLists() {
        assertThat(Sequence.of(Sequence.of(Scalar.of(1), Scalar.of(2)), Sequence.of(Sequence.of(Scalar.of(3)))))
                .hasToString("""
                        - - 1
                          - 2
                        - - - 3
                        """);
    }

    @Test
    void showsEmptyCollections() {
        assertThat(map("emptyDir", Mapping.empty(), "items", Sequence.of())).hasToString("""
                emptyDir: {}
                items: []
                """);
    }

    @Test
    void leavesOutWhatIsAbsentButShowsNull() {
        Mapping mapping = Mapping.ofShape(Shape.of("a", "b", "c")).with("b", Scalar.ofNull());

        assertThat(mapping).hasToString("b: null\n");
    }

    @Test
    void writesTextWithLinesAsALiteral() {
        assertThat(map("run", Scalar.of("#!/bin/sh\n  ls\n\nexit\n"), "next", Scalar.of(1)))
                .hasToString("""
                run: |
                  #!/bin/sh
                    ls

                  exit
                next: 1
                """);
    }

    @Test
    void marksALiteralWhoseLastLineIsOpen() {
        assertThat(map("run", Scalar.of("a\nb"))).hasToString("""
                run: |-
                  a
                  b
                """);
    }

    @Test
    void keepsTheEmptyLinesAtTheEndOfALiteral() {
        assertThat(map("run", Scalar.of("a\n\n"), "next", Scalar.of(1))).hasToString("""
                run: |+
                  a

                next: 1
                """);
    }

    @Test
    void saysHowFarALiteralIsIndentedWhenItBeginsWithABlank() {
        assertThat(Sequence.of(Scalar.of("  a\nb"))).hasToString("""
                - |2-
                    a
                  b
                """);
    }

    @Test
    void quotesTextWithLinesThatALiteralCannotShow() {
        assertThat(map("a", Scalar.of("x \ny"), "b", Scalar.of("x\r\ny"), "c", Scalar.of("\n")))
                .hasToString("""
                a: "x \\ny"
                b: "x\\r\\ny"
                c: "\\n"
                """);
    }

    @Test
    void quotesTextWithLinesThatIsADocumentOfItsOwn() {
        assertThat(Scalar.of(" a\n---\nb")).hasToString("\" a\\n---\\nb\"\n");
    }

    @Test
    void writesALongKeyInTheExplicitForm() {
        String key = "k".repeat(2000);

        assertThat(map(key, Sequence.of(Scalar.of(1)))).hasToString("? " + key + "\n:\n- 1\n");
    }

    @Test
    void writesAKeyThatEscapesMakeLongInTheExplicitForm() {
        String key = "\u0001".repeat(400);

        assertThat(PlainJava.jackson(map(key, Scalar.of(1)).toString()))
                .isEqualTo(PlainJava.of(map(key, Scalar.of(1))));
    }

    private static Mapping map(Object... keysAndValues) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], (Node) keysAndValues[i + 1]);
        }
        return Mapping.of(entries);
    }
}
