package io.waybill.dsl.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A mapping keeps its keys in order and shares no state with what was made of it. */
class MappingTest {

    private static final Shape SHAPE = Shape.of("name", "image", "ports");

    private final Mapping container = Mapping.ofShape(SHAPE).with("name", Scalar.of("mysql"));

    @Test
    void keepsTheOrderOfItsShape() {
        assertThat(container
                        .with("ports", Sequence.of())
                        .with("image", Scalar.of("a"))
                        .keys())
                .containsExactly("name", "image", "ports");
    }

    @Test
    void putsAKeyThatTheShapeLacksAtTheEnd() {
        assertThat(container
                        .with("extra", Scalar.of(1))
                        .with("image", Scalar.of("a"))
                        .keys())
                .containsExactly("name", "image", "extra");
    }

    @Test
    void findsAPositionByKeyOnceItHasAnotherShape() {
        Mapping longer = container.withSorted("a", Scalar.of(1));

        assertThat(longer.with(SHAPE, 1, Scalar.of("b")).get(SHAPE, 1)).isEqualTo(Scalar.of("b"));
        assertThat(longer.get(SHAPE, 0)).isEqualTo(Scalar.of("mysql"));
    }

    @Test
    void findsKeysInALargeShapeToo() {
        String[] keys = "a b c d e f g h i j k l".split(" ");
        Mapping mapping = Mapping.ofShape(Shape.of(keys)).with("l", Scalar.of(1));

        assertThat(mapping.get("l")).isEqualTo(Scalar.of(1));
        assertThat(mapping.get("m")).isNull();
    }

    @Test
    void countsOnlyWhatIsPresent() {
        assertThat(container.size()).isEqualTo(1);
        assertThat(container.slots()).isEqualTo(3);
        assertThat(container.without("name").isEmpty()).isTrue();
    }

    @Test
    void tellsAbsentFromEmpty() {
        assertThat(container).isNotEqualTo(container.with("ports", Sequence.of()));
    }

    @Test
    void isItselfWithoutAKeyThatItLacks() {
        assertThat(container.without("image")).isSameAs(container);
    }

    @Test
    void canBeSharedByTwoThatAddToIt() {
        Mapping one = container.with("image", Scalar.of("one"));
        Mapping other = container.with("image", Scalar.of("other"));

        assertThat(one.get("image")).isEqualTo(Scalar.of("one"));
        assertThat(other.get("image")).isEqualTo(Scalar.of("other"));
        assertThat(container.get("image")).isNull();
    }

    @Test
    void readsOnlyTheTypeThatIsAskedFor() {
        Mapping mapping = container.with("image", Scalar.of(1)).with("ports", Sequence.of());

        assertThat(mapping.string("name")).contains("mysql");
        assertThat(mapping.string("image")).isEmpty();
        assertThat(mapping.integer("image")).contains(1L);
        assertThat(mapping.bool("image")).isEmpty();
        assertThat(mapping.mapping("ports")).isEmpty();
        assertThat(mapping.sequence("ports")).contains(Sequence.of());
    }

    @Test
    void knowsWhereAKeyWasRead() {
        Origin key = new Origin("app.yaml", 2, 1);
        Mapping read = Mapping.read(
                List.of("a"),
                List.of(Scalar.of(1).at(new Origin("app.yaml", 2, 4))),
                List.of(key),
                new Origin("app.yaml", 1, 1));

        assertThat(read.originOf("a")).isEqualTo(key);
        assertThat(read.withSorted("A", Scalar.of(2)).originOf("a")).isEqualTo(key);
        assertThat(read.originOf("b")).hasToString("app.yaml:1:1");
    }

    @Test
    void doesNotLetItsListBeChangedThroughASequence() {
        Sequence sequence = Sequence.of(Scalar.of(1));

        assertThatThrownBy(() -> sequence.items().add(Scalar.of(2))).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aSequenceDoesNotSeeLaterChangesOfItsArray() {
        Node[] items = {Scalar.of(1)};
        Sequence sequence = Sequence.of(items);
        items[0] = Scalar.of(2);

        assertThat(sequence).isEqualTo(Sequence.of(Scalar.of(1)));
    }

    @Test
    void aSequenceCanBeSharedByTwoThatAppend() {
        Sequence one = Sequence.of(Scalar.of(1));

        assertThat(one.append(Scalar.of(2))).isNotEqualTo(one.append(Scalar.of(3)));
        assertThat(one.size()).isEqualTo(1);
    }

    @Test
    void aShapeDoesNotSeeLaterChangesOfItsArray() {
        String[] keys = {"a"};
        Shape shape = Shape.of(keys);
        keys[0] = "b";

        assertThat(shape.slot("a")).isZero();
        assertThat(shape.slot("b")).isEqualTo(-1);
    }

    @Test
    void sharesItsKeysWithOthersThatWereReadAndHaveTheSame() {
        Mapping first = read("name", "image");

        assertThat(read("name", "image").shape()).isSameAs(first.shape());
        assertThat(read("image", "name").shape()).isNotSameAs(first.shape());
        String rare = "a".repeat(100);
        assertThat(read(rare).shape()).isNotSameAs(read(rare).shape());
        assertThat(read(rare)).isEqualTo(read(rare));
    }

    private static Mapping read(String... keys) {
        Origin origin = new Origin("a.yaml", 1, 1);
        return Mapping.read(
                List.of(keys),
                Collections.nCopies(keys.length, Scalar.of(1)),
                Collections.nCopies(keys.length, origin),
                origin);
    }
}
