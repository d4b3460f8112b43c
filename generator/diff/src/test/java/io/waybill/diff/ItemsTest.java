package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.packed.PackedTrees;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemsTest {

    private static final int MANY = 8_500;

    private static Mapping map(int number, String value) {
        Mapping data = Mapping.read(
                List.of("v"),
                List.of(Scalar.of(value)),
                List.of(new Origin("./a.yaml", 10 * number + 5, 3)),
                new Origin("./a.yaml", 10 * number + 5, 3));
        return Mapping.of(Map.of(
                "apiVersion", Scalar.of("v1"),
                "kind", Scalar.of("ConfigMap"),
                "metadata", Mapping.of(Map.of("name", Scalar.of("m" + number))),
                "data", data));
    }

    private static List<Item> items(String changed) {
        return items(changed, new PackedTrees());
    }

    private static List<Item> items(String changed, PackedTrees trees) {
        Items items = new Items(trees);
        IntStream.range(0, MANY)
                .forEach(i -> items.add(new Item("a.yaml", "./a.yaml", map(i, i % 2 == 0 ? changed : "same"))));
        return items.all();
    }

    @Test
    void giveTheTreesBackThatWereAddedHoweverMany() {
        List<Item> items = items("x");

        assertThat(items).hasSize(MANY);
        assertThat(IntStream.of(0, 7_999, 8_000, 8_001, MANY - 1)).allSatisfy(i -> {
            Mapping tree = items.get(i).tree();
            assertThat(tree).isEqualTo(map(i, i % 2 == 0 ? "x" : "same"));
            assertThat(tree.mapping("data").orElseThrow().originOf("v"))
                    .isEqualTo(new Origin("./a.yaml", 10 * i + 5, 3));
        });
    }

    @Test
    void keepTheirTreesUnderAnotherNameOfTheFile() {
        Item renamed = items("x").get(1).in("b.yaml");

        assertThat(renamed.file()).isEqualTo("b.yaml");
        assertThat(renamed.tree()).isEqualTo(map(1, "same"));
    }

    @Test
    void differAsFewDo() {
        PackedTrees trees = new PackedTrees();
        List<ResourceChange> changes = new ManifestDiff(Yaml.api("1.36")).of(items("x", trees), items("y", trees));

        assertThat(changes)
                .hasSize(MANY / 2)
                .allSatisfy(change -> assertThat(change.fields())
                        .singleElement()
                        .satisfies(field -> assertThat(field.field()).isEqualTo("data.v")));
        assertThat(changes.get(1).fields().get(0).origin()).contains(new Origin("./a.yaml", 25, 3));
    }

    @Test
    void areTheSameHoweverTheyWereKept() {
        assertThat(new ManifestDiff(Yaml.api("1.36")).of(items("x"), items("x")))
                .isEmpty();
    }
}
