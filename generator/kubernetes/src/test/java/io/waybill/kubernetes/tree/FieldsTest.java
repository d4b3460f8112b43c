package io.waybill.kubernetes.tree;

import static io.waybill.kubernetes.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final Mapping TREE = map(
            "text",
            "a",
            "number",
            5,
            "none",
            Scalar.ofNull(),
            "map",
            map("key", map("b", 1)),
            "list",
            List.of("x", 2, map()));

    @Test
    void nullCountsAsAbsent() {
        assertThat(Fields.has(TREE, "none")).isFalse();
        assertThat(Fields.value(TREE, "none")).isEmpty();
        assertThat(Fields.text(TREE, "none")).isEmpty();
        assertThat(Fields.has(TREE, "text")).isTrue();
        assertThat(Fields.has(TREE, "missing")).isFalse();
    }

    @Test
    void whatHasAnotherTypeCountsAsAbsent() {
        assertThat(Fields.number(TREE, "text", 7)).isEqualTo(7);
        assertThat(Fields.items(TREE, "map")).isEmpty();
        assertThat(Fields.text(TREE, "map")).isEmpty();
        assertThat(Fields.at(TREE, "text", "key")).isEqualTo(Mapping.empty());
        assertThat(Fields.mapping(TREE, "text", "key")).isEmpty();
        assertThat(Fields.isTrue(TREE, "text")).isFalse();
    }

    @Test
    void aPathLeadsThroughMappings() {
        assertThat(Fields.at(TREE, "map", "key")).isEqualTo(map("b", 1));
        assertThat(Fields.mapping(TREE, "map", "key")).contains(map("b", 1));
    }

    @Test
    void numbersAreReadAsTextsWhereTextsAreAskedFor() {
        assertThat(Fields.textOrEmpty(TREE, "number")).isEqualTo("5");
        assertThat(Fields.texts(TREE, "list")).containsExactly("x", "2");
        assertThat(Fields.entries(map("a", 1, "b", "c"))).isEqualTo(Map.of("a", "1", "b", "c"));
        assertThat(Fields.items(TREE, "list")).containsExactly(map());
    }

    @Test
    void numbersStayInTheRangeOfAnInt() {
        assertThat(Fields.number(map("large", Scalar.of(Long.MAX_VALUE)), "large"))
                .contains(Integer.MAX_VALUE);
    }
}
