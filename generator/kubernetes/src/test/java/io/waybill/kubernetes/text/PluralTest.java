package io.waybill.kubernetes.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "1, pod, 1 pod",
        "0, pod, 0 pods",
        "2, pod, 2 pods",
        "2, retry, 2 retries",
        "2, day, 2 days",
        "3, class, 3 classes",
        "2, Ingress, 2 Ingresses",
        "2, box, 2 boxes",
        "2, batch, 2 batches",
        "2, path, 2 paths"
    })
    void whatIsCountedIsInThePluralUnlessItIsOne(long count, String one, String text) {
        assertThat(Plural.of(count, one)).isEqualTo(text);
    }
}
