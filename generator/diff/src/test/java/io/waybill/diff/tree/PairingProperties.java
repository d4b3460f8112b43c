package io.waybill.diff.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.FieldTraits;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Items of any two lists are paired so that none is lost and none counts twice. */
class PairingProperties {

    @Property(tries = 200)
    void everyItemIsInOnePair(@ForAll("lists") Sequence before, @ForAll("lists") Sequence after) {
        List<Pairing.Pair> pairs = Pairing.of(before, after, FieldTraits.NONE).pairs();

        assertThat(pairs.stream().map(Pairing.Pair::after).filter(place -> place >= 0))
                .containsExactlyInAnyOrderElementsOf(places(after));
        assertThat(pairs.stream().map(Pairing.Pair::before).filter(place -> place >= 0))
                .containsExactlyInAnyOrderElementsOf(places(before));
        assertThat(pairs).noneMatch(pair -> pair.before() < 0 && pair.after() < 0);
    }

    private static List<Integer> places(Sequence list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }

    @Provide
    Arbitrary<Sequence> lists() {
        Arbitrary<Node> scalars = Arbitraries.of("a", "b", "").map(Scalar::of);
        Arbitrary<Node> named = scalars.map(name -> Mapping.empty().with("name", name));
        return Arbitraries.oneOf(scalars, named).list().ofMaxSize(6).map(Sequence::of);
    }
}
