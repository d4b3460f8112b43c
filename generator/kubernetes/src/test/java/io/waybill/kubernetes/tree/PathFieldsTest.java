package io.waybill.kubernetes.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathFieldsTest {

    private static final Mapping TREE = Mapping.empty()
            .with("kind", Scalar.of("Deployment"))
            .with(
                    "spec",
                    Mapping.empty()
                            .with("replicas", Scalar.of(3))
                            .with("paused", Scalar.of(true))
                            .with("selector", Scalar.ofNull())
                            .with("ports", Sequence.of(Scalar.of(80))));

    @Test
    void aPathOfOneFieldIsTheFieldItself() {
        assertEquals(Optional.of("Deployment"), PathFields.text(TREE, "kind"));
        assertEquals(3, PathFields.mapping(TREE, "spec").integer("replicas").orElseThrow());
    }

    @Test
    void valuesAreReadAtTheirPath() {
        assertEquals(3, PathFields.integer(TREE, "spec.replicas", 1));
        assertTrue(PathFields.isTrue(TREE, "spec.paused"));
        assertEquals(1, PathFields.sequence(TREE, "spec.ports").size());
        assertEquals(Optional.of("3"), PathFields.text(TREE, "spec.replicas"));
    }

    @Test
    void whatIsMissingOrOfAnotherTypeCountsAsAbsent() {
        assertNull(PathFields.at(TREE, "spec.template.spec"));
        assertNull(PathFields.at(TREE, "kind.name"));
        assertEquals(7, PathFields.integer(TREE, "kind", 7));
        assertFalse(PathFields.isTrue(TREE, "spec.replicas"));
        assertEquals(0, PathFields.sequence(TREE, "spec.replicas").size());
        assertEquals(Mapping.empty(), PathFields.mapping(TREE, "spec.ports"));
    }

    @Test
    void nullIsThereAndHasNoText() {
        assertEquals(Scalar.ofNull(), PathFields.at(TREE, "spec.selector"));
        assertEquals(Optional.empty(), PathFields.text(TREE, "spec.selector"));
    }
}
