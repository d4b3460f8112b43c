package io.waybill.pipeline.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Node;
import io.waybill.pipeline.report.InlineText;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How two trees differ. */
class TreeComparisonTest {

    @Test
    void findsNothingInEqualTrees() {
        assertThat(changes("{a: 1, b: [x]}", "{b: [x], a: 1}")).isEmpty();
    }

    @Test
    void namesFieldsByTheirPath() {
        assertThat(changes("{spec: {a: 1, gone: x}}", "{spec: {a: 2, fresh: {b: yes}}}"))
                .containsExactly("spec.a: 1 -> 2", "spec.fresh:  -> {b: true}", "spec.gone: \"x\" -> ");
    }

    @Test
    void pairsItemsByName() {
        assertThat(changes("[{name: a, v: 1}, {name: b, v: 1}]", "[{name: new}, {name: b, v: 2}, {name: a, v: 1}]"))
                .containsExactly("[1].v: 1 -> 2", "[0]:  -> {name: \"new\"}");
    }

    @Test
    void noticesThatOnlyTheOrderDiffers() {
        assertThat(changes("{l: [{name: a}, {name: b}]}", "{l: [{name: b}, {name: a}]}"))
                .hasSize(1);
    }

    @Test
    void pairsOtherItemsByPosition() {
        assertThat(changes("[a, b]", "[a, c, d]")).containsExactly("[1]: \"b\" -> \"c\"", "[2]:  -> \"d\"");
        assertThat(changes("[a, b]", "[a]")).containsExactly("[1]: \"b\" -> ");
    }

    private static List<String> changes(String before, String after) {
        return TreeComparison.of(read(before), read(after)).stream()
                .map(change -> change.field() + ": "
                        + change.before().map(InlineText::of).orElse("") + " -> "
                        + change.after().map(InlineText::of).orElse(""))
                .toList();
    }

    private static Node read(String yaml) {
        List<Document> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "test", documents::add);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return documents.get(0).root().orElseThrow();
    }
}
