package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A span holds both of its ends and never runs backwards. */
class SpanTest {

    private final Span span = new Span(new Minor(18), new Minor(20));

    @Test
    void containsBothEnds() {
        assertThat(span.contains(new Minor(18))).isTrue();
        assertThat(span.contains(new Minor(20))).isTrue();
    }

    @Test
    void containsNothingOutside() {
        assertThat(span.contains(new Minor(17))).isFalse();
        assertThat(span.contains(new Minor(21))).isFalse();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatThrownBy(() -> new Span(new Minor(20), new Minor(18)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A span cannot end (1.18) before it begins (1.20)");
    }
}
