package io.waybill.render.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what changes is touched. */
class ManifestEditorTest {

    private static Mapping raised(Mapping mapping) {
        return (Mapping) Editing.nested(mapping);
    }

    @Test
    void movesValuesWithTheirComments() {
        String text = """
                # the rules
                rules:
                - backend:
                    # the blog
                    serviceName:  "blog"   # in jds
                    # its port
                    servicePort: 80 # http
                  path: /  # all

                # the end
                """;

        assertThat(Editing.yaml(text, ManifestEditorTest::raised)).isEqualTo("""
                # the rules
                rules:
                - backend:
                    # the blog
                    service:
                      name:  "blog"   # in jds
                      port:
                        # its port
                        number: 80 # http
                  path: /  # all

                # the end
                """);
    }

    @Test
    void followsTheIndentationOfTheFile() {
        String text = """
                spec:
                    rules:
                        - backend:
                              serviceName: blog
                              servicePort: 80
                """;

        assertThat(Editing.yaml(text, ManifestEditorTest::raised)).isEqualTo("""
                spec:
                    rules:
                        - backend:
                              service:
                                  name: blog
                                  port:
                                      number: 80
                """);
    }

    @Test
    void editsFlowStyle() {
        assertThat(Editing.yaml("a: [{serviceName: 'b', servicePort: 80}, {c: d}] # e\n", ManifestEditorTest::raised))
                .isEqualTo("a: [{service: {name: 'b', port: {number: 80}}}, {c: d}] # e\n");
    }

    @Test
    void keepsTheCommentsBetweenEntriesInBraces() {
        assertThat(Editing.yaml("{a: 1, # one\n b: 2, # two\n c: 3 # three\n}\n", map -> map.without("a")))
                .isEqualTo("{ # one\n b: 2, # two\n c: 3 # three\n}\n");
        assertThat(Editing.yaml("{a: 1, # one\n b: 2 # two\n}\n", map -> map.without("b")))
                .isEqualTo("{a: 1 # one\n  # two\n}\n");
    }

    @Test
    void keepsJsonAsItIsLaidOut() throws UneditableException {
        String text = """
                {
                    "backend": {
                        "serviceName": "a",
                        "servicePort": 80
                    }, "b" : [1,2]
                }""";

        assertThat(Editing.edit("a.json", text, ManifestEditorTest::raised)).isEqualTo("""
                {
                    "backend": {
                        "service": {
                            "name": "a",
                            "port": {
                                "number": 80
                            }
                        }
                    }, "b" : [1,2]
                }""");
        assertThat(Editing.edit(
                        "a.json", "{\"a\":{\"serviceName\":\"b\",\"servicePort\":80}}", ManifestEditorTest::raised))
                .isEqualTo("{\"a\":{\"service\": {\"name\": \"b\", \"port\": {\"number\": 80}}}}");
    }

    @Test
    void readsJsonThatIsIndentedWithTabs() throws UneditableException {
        assertThat(Editing.edit("a.json", "{\n\t\"a\": 1,\n\t\"b\": 2\n}\n", map -> map.with("a", Scalar.of(3))))
                .isEqualTo("{\n\t\"a\": 3,\n\t\"b\": 2\n}\n");
    }

    @Test
    void keepsLineEndsByteOrderMarkAndAMissingLastLineEnd() {
        String text = "\uFEFF# one\r\n---\r\na: 1 # x\r\nb: 'two'\r\nc:\r\n  d: 1";

        assertThat(Editing.yaml(text, map -> map.with("b", Scalar.of("three")).with("e", Scalar.of(4))))
                .isEqualTo("\uFEFF# one\r\n---\r\na: 1 # x\r\nb: 'three'\r\nc:\r\n  d: 1\r\ne: 4");
        assertThat(Editing.yaml(text, map -> map.without("c"))).isEqualTo("\uFEFF# one\r\n---\r\na: 1 # x\r\nb: 'two'");
    }

    @Test
    void keepsTheCommentsOfWhatGoes() {
        assertThat(Editing.yaml("a: 1\n# why\nb: 2 # because\nc: 3\n", map -> map.without("b")))
                .isEqualTo("a: 1\n# why\n# because\nc: 3\n");
        assertThat(Editing.yaml("a: 1\nb:\n  # deep\n  c: '#no' # yes\nd: 3\n", map -> map.without("b")))
                .isEqualTo("a: 1\n# deep\n# yes\nd: 3\n");
    }

    @Test
    void movesTheNextKeyUpWhenTheFirstOfAnItemGoes() {
        assertThat(Editing.yaml("- a: 1\n  b: 2\n".indent(2).replaceFirst("^", "l:\n"), ManifestEditorTest::withoutA))
                .isEqualTo("l:\n  - b: 2\n");
        assertThat(Editing.yaml("l:\n- a: 1\n  # b\n  b: 2\n", ManifestEditorTest::withoutA))
                .isEqualTo("l:\n-\n  # b\n  b: 2\n");
        assertThat(Editing.yaml("l:\n- a: 1 # one\n  b: 2\n", ManifestEditorTest::withoutA))
                .isEqualTo("l:\n- # one\n  b: 2\n");
        assertThat(Editing.yaml("l:\n- a: 1\n", ManifestEditorTest::withoutA)).isEqualTo("l:\n- {}\n");
    }

    private static Mapping withoutA(Mapping map) {
        Sequence list = map.sequence("l").orElseThrow();
        return map.with("l", Sequence.of(list.items(), item -> ((Mapping) item).without("a")));
    }

    @Test
    void insertsBehindTheKeyBefore() {
        assertThat(Editing.yaml("a:\n  b: 1\nc: 2\n", map -> {
                    Mapping inner = map.mapping("a").orElseThrow().with("x", Scalar.of("z"));
                    return map.with("a", inner).with("d", Mapping.of(Map.of("e", Sequence.of(Scalar.of(1)))));
                }))
                .isEqualTo("a:\n  b: 1\n  x: z\nc: 2\nd:\n  e:\n  - 1\n");
        assertThat(Editing.yaml("a: {}\n", map -> map.with("a", Mapping.of(Map.of("b", Scalar.of("c, d"))))))
                .isEqualTo("a: {b: \"c, d\"}\n");
    }

    @Test
    void renamesWhatHoldsTheSame() {
        assertThat(Editing.yaml("a: 1\n'b':   # c\n  - 1 # one\n", map -> Editing.renamed(map, "b", "c")))
                .isEqualTo("a: 1\n'c':   # c\n  - 1 # one\n");
    }

    @Test
    void replacesValuesOfAnotherKind() {
        assertThat(Editing.yaml(
                        "a: 1 # one\nb: |\n  text\nc: 3\n",
                        map -> map.with("a", Sequence.of(Scalar.of(1), Scalar.of(2)))
                                .with("b", Mapping.of(Map.of("x", Scalar.of("z"))))))
                .isEqualTo("# one\na:\n- 1\n- 2\nb:\n  x: z\nc: 3\n");
    }

    @Test
    void movesTextsOfSeveralLinesWithTheirIndentation() {
        assertThat(Editing.yaml(
                        "serviceName: |2\n    a\n   b\n\nservicePort: >-\n  x\n  y\nz: 1\n", map -> raised(map)))
                .isEqualTo(
                        "service:\n  name: |2\n      a\n     b\n\n  port:\n    number: >-\n      x\n      y\nz: 1\n");
    }

    @Test
    void changesEveryDocument() {
        assertThat(Editing.yaml("---\na: 1\n---\n# none\n---\na: 2 # b\n...\n", map -> map.with("a", Scalar.of(3))))
                .isEqualTo("---\na: 3\n---\n# none\n---\na: 3 # b\n...\n");
    }

    @Test
    void countsCharactersOutsideTheBasicPlaneAsOne() {
        assertThat(Editing.yaml("a: 😀😀\nb: 1\n", map -> map.with("b", Scalar.of(2))))
                .isEqualTo("a: 😀😀\nb: 2\n");
    }

    @Test
    void changesWhatAnAliasRepeatsWhenAllOfItChanges() {
        assertThat(Editing.yaml("a: &x {serviceName: b, servicePort: 1}\nb: *x\n", ManifestEditorTest::raised))
                .isEqualTo("a: &x {service: {name: b, port: {number: 1}}}\nb: *x\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x {c: 1}\nb: *x\n", "x: &x {a: {c: 1}}\n<<: *x\n"})
    void refusesToChangePartOfWhatAnAliasRepeats(String text) {
        assertThatThrownBy(() -> Editing.edit(
                        "a.yaml",
                        text,
                        map -> map.mapping("b").isPresent()
                                ? map.with("b", Mapping.of(Map.of("c", Scalar.of(2))))
                                : map.without("a")))
                .isInstanceOf(UneditableException.class)
                .hasMessageContaining("anchor");
    }

    @Test
    void takesAnAnchoredValueAlong() {
        assertThat(Editing.yaml("a: &x 1\nb: *x\n", map -> Editing.renamed(map, "a", "z")))
                .isEqualTo("z: &x 1\nb: *x\n");
        assertThat(Editing.yaml("a: &x 1\nb: 2\n", map -> map.with("a", Scalar.of(7))))
                .isEqualTo("a: &x 7\nb: 2\n");
    }

    @Test
    void returnsTheSameTextWhenNothingChanges() {
        String text = "a:   1\n\n\n";

        assertThat(Editing.yaml(text, map -> map)).isSameAs(text);
        assertThat(Objects.requireNonNull(Editing.yaml(text, map -> map.with("a", Scalar.of(1)))))
                .isEqualTo(text);
    }
}
