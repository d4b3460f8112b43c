package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Resources are found by what they are called, as a search from the first to the last finds them. */
class PlacesTest {

    private static Item item(String file, String apiVersion, String kind, String namespace, String name) {
        Mapping tree = Yaml.read("{apiVersion: %s, kind: %s, metadata: {namespace: %s, name: %s}}"
                .formatted(apiVersion, kind, namespace, name));
        return new Item(file, tree);
    }

    private static Places places(boolean inFiles, Item... items) {
        return Places.of(List.of(items), new boolean[items.length], inFiles);
    }

    @Test
    void theVersionOfTheApiDoesNotMatterAndNeitherDoesAGroupThatAKindHasLeft() {
        Places places = places(
                false,
                item("a", "extensions/v1beta1", "Deployment", "shop", "web"),
                item("a", "apps/v1beta2", "StatefulSet", "shop", "db"));

        assertThat(places.remove(item("b", "apps/v1", "Deployment", "shop", "web")))
                .isZero();
        assertThat(places.remove(item("b", "apps/v1", "StatefulSet", "shop", "db")))
                .isEqualTo(1);
    }

    @Test
    void anotherNamespaceNameKindOrGroupIsAnotherObject() {
        Places places = places(false, item("a", "apps/v1", "Deployment", "shop", "web"));

        assertThat(places.remove(item("a", "apps/v1", "Deployment", "other", "web")))
                .isEqualTo(-1);
        assertThat(places.remove(item("a", "apps/v1", "Deployment", "shop", "api")))
                .isEqualTo(-1);
        assertThat(places.remove(item("a", "apps/v1", "ReplicaSet", "shop", "web")))
                .isEqualTo(-1);
        assertThat(places.remove(item("a", "example.com/v1", "Deployment", "shop", "web")))
                .isEqualTo(-1);
    }

    @Test
    void whatIsTakenIsNotFound() {
        Item web = item("a", "v1", "Service", "shop", "web");
        Places places = Places.of(List.of(web, web), new boolean[] {true, false}, false);

        assertThat(places.remove(web)).isEqualTo(1);
        assertThat(places.remove(web)).isEqualTo(-1);
    }

    @Test
    void nothingIsFoundAmongNothing() {
        assertThat(places(true).remove(item("a", "v1", "Service", "shop", "web")))
                .isEqualTo(-1);
    }

    @Property
    void eachIsFoundOnceTheFirstFirst(
            @ForAll @IntRange(max = 40) int size, @ForAll boolean inFiles, @ForAll Random random) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(any(random));
        }
        boolean[] taken = new boolean[size];
        for (int i = 0; i < size; i++) {
            taken[i] = random.nextInt(4) == 0;
        }
        Places places = Places.of(items, taken.clone(), inFiles);

        for (int i = 0; i < 2 * size; i++) {
            Item wanted = any(random);
            int expected = search(items, taken, inFiles, wanted);

            assertThat(places.remove(wanted)).isEqualTo(expected);
            if (expected >= 0) {
                taken[expected] = true;
            }
        }
    }

    private static Item any(Random random) {
        return item(
                "file-" + random.nextInt(2),
                random.nextBoolean() ? "apps/v1" : "extensions/v1beta1",
                random.nextBoolean() ? "Deployment" : "ReplicaSet",
                "shop",
                "web-" + random.nextInt(3));
    }

    /** By the parts of the names, without any hash. */
    private static int search(List<Item> items, boolean[] taken, boolean inFiles, Item wanted) {
        for (int i = 0; i < items.size(); i++) {
            boolean isSame = name(items.get(i)).equals(name(wanted));
            if (!taken[i] && isSame && (!inFiles || items.get(i).file().equals(wanted.file()))) {
                return i;
            }
        }
        return -1;
    }

    private static String name(Item item) {
        return item.tree().string("kind").orElseThrow() + " "
                + item.tree().mapping("metadata").orElseThrow().string("name").orElseThrow();
    }
}
