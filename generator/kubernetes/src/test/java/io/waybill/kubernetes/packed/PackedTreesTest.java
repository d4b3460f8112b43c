package io.waybill.kubernetes.packed;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.Trees;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is packed comes out again as it was, every place included. */
class PackedTreesTest {

    private static final String SOURCE = "app.yaml";

    private static final Mapping SERVICE = Trees.map(
            "apiVersion",
            "v1",
            "kind",
            "Service",
            "metadata",
            Trees.map("name", "web", "labels", Trees.map("app", "web")),
            "spec",
            Trees.map("ports", List.of(Trees.map("port", 80, "name", "http"), Trees.map("port", 443))));

    private final PackedTrees trees = new PackedTrees();

    @Test
    void keepsAManifest() {
        assertSame(SERVICE);
    }

    @Test
    void takesFewBytesForWhatComesAgain() {
        trees.pack(SERVICE, SOURCE);

        assertThat(trees.pack(SERVICE, SOURCE)).hasSizeLessThan(40);
    }

    @Test
    void keepsAnyTree() {
        for (int seed = 0; seed < 3000; seed++) {
            assertSame(mapping(new Random(seed), 4));
        }
    }

    @Test
    void keepsMoreTextsAndKeysThanTheDictionariesHold() {
        PackedTrees small = new PackedTrees(2, 1);
        for (int seed = 0; seed < 200; seed++) {
            Mapping tree = mapping(new Random(seed), 3);
            assertSame(tree, small.unpack(small.pack(tree, SOURCE), SOURCE));
        }
    }

    private void assertSame(Mapping tree) {
        assertSame(tree, trees.unpack(trees.pack(tree, SOURCE), SOURCE));
    }

    private static void assertSame(Node before, Node after) {
        assertThat(after).isEqualTo(before).hasToString(before.toString());
        assertThat(after.origin()).isEqualTo(before.origin());
        if (before instanceof Mapping one && after instanceof Mapping other) {
            assertThat(other.keys()).isEqualTo(one.keys());
            for (String key : one.keys()) {
                assertThat(other.originOf(key)).as(key).isEqualTo(one.originOf(key));
                assertSame(one.get(key), other.get(key));
            }
        } else if (before instanceof Sequence one && after instanceof Sequence other) {
            for (int i = 0; i < one.size(); i++) {
                assertSame(one.get(i), other.get(i));
            }
        }
    }

    private static Mapping mapping(Random random, int depth) {
        Set<String> keys = new LinkedHashSet<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            keys.add(random.nextBoolean() ? "k" + random.nextInt(6) : text(random));
        }
        List<Node> values = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (String key : keys) {
            values.add(node(random, depth - 1));
            origins.add(new Origin(SOURCE, 1 + random.nextInt(9), key.length() % 7));
        }
        return Mapping.read(List.copyOf(keys), values, origins, origin(random));
    }

    private static Node node(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return mapping(random, depth);
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            List<Node> items = new ArrayList<>();
            while (random.nextInt(4) > 0) {
                items.add(node(random, depth - 1));
            }
            return Sequence.of(items).at(origin(random));
        }
        return scalar(random).at(origin(random));
    }

    private static Scalar scalar(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Scalar.ofNull();
            case 1 -> Scalar.of(random.nextBoolean());
            case 2 -> Scalar.of(random.nextLong() >> random.nextInt(64));
            case 3 -> Scalar.of(random.nextGaussian());
            case 4 -> Scalar.of(BigInteger.TEN.pow(20 + random.nextInt(9)).negate());
            default -> Scalar.of(text(random));
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        char most = random.nextInt(4) == 0 ? Character.MAX_VALUE : random.nextBoolean() ? 'z' : '\u00ff';
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(most));
        }
        return text.toString();
    }

    private static Origin origin(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Origin("Blueprint.java", random.nextInt(300), 0);
            default -> new Origin(SOURCE, 1 + random.nextInt(9), 1 + random.nextInt(9));
        };
    }
}
