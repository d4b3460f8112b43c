package io.waybill.dsl.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Nodes are values: equal by what they hold, and never changed. */
@Domain(Trees.class)
class NodeTest {

    @Property
    void nodesAreEqualExactlyWhenTheirDataIs(@ForAll Node one, @ForAll Node other) {
        assertThat(one.equals(other)).isEqualTo(Objects.equals(PlainJava.of(one), PlainJava.of(other)));
    }

    @Property
    void theOrderOfKeysDoesNotCount(@ForAll Mapping mapping) {
        List<String> keys = new ArrayList<>(mapping.keys());
        Collections.reverse(keys);
        Map<String, Node> reversed = new LinkedHashMap<>();
        keys.forEach(key -> reversed.put(key, mapping.get(key)));

        assertThat(Mapping.of(reversed)).isEqualTo(mapping).hasSameHashCodeAs(mapping);
    }

    @Property
    void theOriginDoesNotCount(@ForAll Mapping mapping) {
        Mapping elsewhere = mapping.at(new Origin("a.yaml", 1, 1));

        assertThat(elsewhere).isEqualTo(mapping).hasSameHashCodeAs(mapping);
    }

    @Property
    void aStepLeavesItsPrefixAsItWas(@ForAll Mapping mapping, @ForAll String key, @ForAll Node value) {
        String before = mapping.toString();
        List<Mapping> steps = List.of(mapping.with(key, value), mapping.withSorted(key, value), mapping.without(key));

        assertThat(steps).hasSize(3);
        assertThat(mapping).hasToString(before);
    }

    @Property
    void aKeyThatWasSetIsFound(@ForAll Mapping mapping, @ForAll String key, @ForAll Node value) {
        assertThat(mapping.with(key, value).get(key)).isEqualTo(value);
    }

    @Property
    void aKeyThatWasTakenAwayIsAbsent(@ForAll Mapping mapping, @ForAll String key, @ForAll Node value) {
        assertThat(mapping.with(key, value).without(key)).isEqualTo(mapping.without(key));
    }

    @Property
    void keysThatAreSetInAnyOrderComeOutSorted(@ForAll List<String> keys) {
        Mapping sorted = Mapping.empty();
        for (String key : keys) {
            sorted = sorted.withSorted(key, Scalar.of(1));
        }

        assertThat(sorted.keys()).isSorted().doesNotHaveDuplicates();
    }
}
