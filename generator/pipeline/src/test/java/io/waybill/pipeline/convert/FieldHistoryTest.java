package io.waybill.pipeline.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import org.junit.jupiter.api.Test;

class FieldHistoryTest {

    private final FieldHistory history = new FieldHistory(ApiHistory.load());

    @Test
    void knowsTheMinorOfAFieldInAList() {
        assertThat(history.since("v1", "Pod", "spec.containers[0].resizePolicy"))
                .contains(Minor.parse("1.27"));
    }

    @Test
    void knowsNothingOfAKeyWithoutAName() {
        assertThat(history.since("v1", "Pod", "[]")).isEmpty();
        assertThat(history.since("v1", "Pod", "")).isEmpty();
    }
}
