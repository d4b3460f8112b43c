package io.waybill.schema.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Descriptions are found by type and field. */
class DescriptionsTest {

    private final Descriptions descriptions =
            Descriptions.of(Map.of("acme.v1.Box", "A box.", "acme.v1.Box#size", "How big."));

    @Test
    void findsTheDescriptionOfAType() {
        assertThat(descriptions.ofType("acme.v1.Box")).isEqualTo("A box.");
    }

    @Test
    void findsTheDescriptionOfAField() {
        assertThat(descriptions.ofField("acme.v1.Box", "size")).isEqualTo("How big.");
    }

    @Test
    void saysNothingOfWhatNobodyDescribed() {
        assertThat(descriptions.ofField("acme.v1.Box", "colour")).isEmpty();
    }
}
