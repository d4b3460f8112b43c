package io.waybill.kubernetes.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredQuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0, 0",
        "000, 0",
        "1, 1",
        "0.5, 500m",
        "0.50, 500m",
        "1000m, 1",
        "1500m, 1500m",
        "1000, 1k",
        "1001k, 1001k",
        "10e2, 1e3",
        "1e3, 1e3",
        "0.1e0, 100e-3",
        "1024Mi, 1Gi",
        "1023Mi, 1023Mi",
        "1536Mi, 1536Mi",
        "2048Mi, 2Gi",
        "0.5Gi, 512Mi",
        "0.5Ki, 512",
        "0.1Gi, 107374182400m",
        "0.1n, 1n",
        "64Ei, 9223372036854775807",
        "' 2 ', 2"
    })
    void isCanonical(String written, String stored) {
        assertThat(StoredQuantity.of(written)).contains(stored);
    }

    @ParameterizedTest
    @CsvSource({"+1", "1.500", "01", "2.", "1.000000001"})
    void someAreKeptAsTheyWereWritten(String written) {
        assertThat(StoredQuantity.of(written)).contains(written);
    }

    @ParameterizedTest
    @CsvSource({"100u, 1m", "1000u, 1m", "0.0001, 1m", "250m, 250m", "1.0000001, 1001m", "1Gi, 1Gi", "-100u, -1m"})
    void inResourcesThousandthsAreTheLeast(String written, String stored) {
        assertThat(StoredQuantity.ofResource(written)).contains(stored);
    }

    @Test
    void whatIsNoQuantityIsNotStored() {
        assertThat(StoredQuantity.of("1 GB")).isEmpty();
        assertThat(StoredQuantity.of("")).isEmpty();
    }
}
