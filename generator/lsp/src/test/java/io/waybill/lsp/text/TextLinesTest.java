package io.waybill.lsp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static Optional<Caret> caret(String marked) {
        int mark = marked.indexOf('^');
        String before = marked.substring(0, mark);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new TextLines(before + marked.substring(mark + 1)).caret(line, mark - before.lastIndexOf('\n') - 1);
    }

    private static String path(String marked) {
        return caret(marked)
                .map(caret -> String.join(".", caret.path()) + (caret.isAtValue() ? ":" + caret.key() : ""))
                .orElse("nothing");
    }

    @Test
    void keysAreFoundByIndentation() {
        assertThat(path("a:\n  b:\n    c^\n")).isEqualTo("a.b");
        assertThat(path("a:\n  b:\n    x: 1\n  c^\n")).isEqualTo("a");
        assertThat(path("a:\n  b:\n    ^")).isEqualTo("a.b");
        assertThat(path("a:\n  b: x\n^c:")).isEmpty();
    }

    @Test
    void itemsMayBeIndentedOrNot() {
        assertThat(path("a:\n- b: 1\n  c^\n")).isEqualTo("a.[]");
        assertThat(path("a:\n  - b: 1\n    c^\n")).isEqualTo("a.[]");
        assertThat(path("a:\n- b:\n  - c^\n")).isEqualTo("a.[].b.[]");
        assertThat(path("a:\n- - c^\n")).isEqualTo("a.[].[]");
        assertThat(path("a:\n- b: 1\nc:\n- d^")).isEqualTo("c.[]");
    }

    @Test
    void aValueHasItsKey() {
        assertThat(path("a:\n  b: x^y\n")).isEqualTo("a:b");
        assertThat(path("a:\n- b: ^\n")).isEqualTo("a.[]:b");
        assertThat(caret("b: 'x^y' # z").orElseThrow().word().unquoted()).isEqualTo("xy");
    }

    @Test
    void documentsAreTakenApart() {
        Caret caret = caret("kind: A\n---\nkind: B\nmetadata:\n  namespace: n\nspec:\n  ^\n---\nkind: C\n")
                .orElseThrow();
        assertThat(caret.document()).isEqualTo(new DocumentHead("", "B", "n"));
        assertThat(caret.path()).containsExactly("spec");
    }

    @Test
    void textsOfSeveralLinesCommentsAndFlowStyleHaveNoPlace() {
        assertThat(path("a: |\n  b: ^\n")).isEqualTo("nothing");
        assertThat(path("a: b # c^\n")).isEqualTo("nothing");
        assertThat(path("a: {b: ^}\n")).isEqualTo("nothing");
        assertThat(path("a: |\n  b: x\nc:\n  d^\n")).isEqualTo("c");
    }

    @Test
    void siblingsAreTheKeysOfTheSameMapping() {
        assertThat(caret("a:\n- x: 1\n  y: 2\n- z: 3\n  ^\n  w: 4\n- v: 5\n")
                        .orElseThrow()
                        .siblings())
                .containsOnlyKeys("z", "w");
        assertThat(caret("a:\n- kind: K\n  name: ^\n").orElseThrow().siblings()).containsEntry("kind", "K");
    }
}
