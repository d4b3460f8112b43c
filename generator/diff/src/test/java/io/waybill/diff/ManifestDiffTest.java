package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which resources of two sets belong together. */
class ManifestDiffTest {

    @Test
    void pairsByFileAndName() {
        assertThat(diff(List.of(map("x.yaml", "a", 1)), List.of(map("x.yaml", "a", 2))))
                .containsExactly("x.yaml changed data.v");
    }

    @Test
    void followsAResourceThatMovedToAnotherFile() {
        assertThat(diff(List.of(map("x.yaml", "a", 1)), List.of(map("y.yaml", "a", 1))))
                .isEmpty();
        assertThat(diff(List.of(map("x.yaml", "a", 1)), List.of(map("y.yaml", "a", 2))))
                .containsExactly("y.yaml changed data.v");
    }

    @Test
    void pairsTheSameNameInDifferentFilesByFile() {
        List<Item> before = List.of(map("x.yaml", "a", 1), map("y.yaml", "a", 2));
        List<Item> after = List.of(map("y.yaml", "a", 2), map("x.yaml", "a", 1));

        assertThat(diff(before, after)).isEmpty();
    }

    @Test
    void takesTheOnlyNewOneOfAKindInAFileAsRenamed() {
        assertThat(diff(List.of(map("x.yaml", "a", 1)), List.of(map("x.yaml", "b", 1))))
                .containsExactly("x.yaml changed metadata.name");
        assertThat(diff(List.of(map("x.yaml", "a", 1)), List.of(map("x.yaml", "b", 1), map("x.yaml", "c", 1))))
                .containsExactly("x.yaml added ", "x.yaml added ", "x.yaml removed ");
    }

    @Test
    void tellsWhatIsNewAndWhatIsGone() {
        assertThat(diff(List.of(), List.of(map("x.yaml", "a", 1)))).containsExactly("x.yaml added ");
        assertThat(diff(List.of(map("x.yaml", "a", 1)), List.of())).containsExactly("x.yaml removed ");
        assertThat(diff(List.of(), List.of())).isEmpty();
    }

    @Test
    void pairsDuplicatesInTheirOrder() {
        List<Item> twice = List.of(map("x.yaml", "a", 1), map("x.yaml", "a", 2));

        assertThat(diff(twice, twice)).isEmpty();
        assertThat(diff(twice, List.of(map("x.yaml", "a", 1)))).containsExactly("x.yaml removed ");
    }

    @Test
    void takesAKindThatMovedToAnotherGroupAsTheSame() {
        Item old =
                new Item("x.yaml", Yaml.read("{apiVersion: extensions/v1beta1, kind: Ingress, metadata: {name: a}}"));
        Item now =
                new Item("x.yaml", Yaml.read("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}}"));

        assertThat(diff(List.of(old), List.of(now))).containsExactly("x.yaml changed apiVersion");
    }

    @Test
    void comparesTwentyThousandResources() {
        List<Item> before = IntStream.range(0, 20_000)
                .mapToObj(i -> map("x.yaml", "a" + i, i))
                .toList();
        List<Item> after = IntStream.range(0, 20_000)
                .mapToObj(i -> map("y.yaml", "a" + (20_000 - i), i))
                .toList();

        assertThat(new ManifestDiff(Yaml.api("1.36")).of(before, after)).hasSize(20_000);
    }

    private static List<String> diff(List<Item> before, List<Item> after) {
        return new ManifestDiff(Yaml.api("1.36"))
                .of(before, after).stream()
                        .map(change -> change.file() + " " + change.change() + " "
                                + change.fields().get(0).field())
                        .toList();
    }

    private static Item map(String file, String name, int value) {
        return new Item(
                file,
                Mapping.of(Map.of(
                        "apiVersion", Scalar.of("v1"),
                        "kind", Scalar.of("ConfigMap"),
                        "metadata", Mapping.of(Map.of("name", Scalar.of(name))),
                        "data", Mapping.of(Map.of("v", Scalar.of(String.valueOf(value)))))));
    }
}
