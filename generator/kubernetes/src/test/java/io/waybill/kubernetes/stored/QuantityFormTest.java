package io.waybill.kubernetes.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one form of an amount; each expected text is what Kubernetes prints of the amount. */
class QuantityFormTest {

    @ParameterizedTest
    @CsvSource({
        "1000m, 1",
        "1500m, 1500m",
        "0.1, 100m",
        "1.5, 1500m",
        "100, 100",
        "1000, 1k",
        "1024, 1024",
        "12345, 12345",
        "1000000, 1M",
        "1000M, 1G",
        "1.5G, 1500M",
        "1024Mi, 1Gi",
        "0.5Gi, 512Mi",
        "1.5Gi, 1536Mi",
        "0.5Ki, 512",
        "1Ki, 1Ki",
        "3072Mi, 3Gi",
        "1073741824, 1073741824",
        "1e3, 1e3",
        "1E6, 1e6",
        "1500e3, 1500e3",
        "0, 0",
        "0Gi, 0",
        "+1, 1",
        "-1k, -1k",
        "1.000, 1",
        "100u, 100u",
        "1n, 1n",
        "0.1n, 1n"
    })
    void hasOneFormWithinTheFamilyOfItsSuffix(String written, String stored) {
        assertThat(QuantityForm.of(Scalar.of(written), 9).text()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"100u, 1m", "0.0005, 1m", "1.0001, 1001m", "1500m, 1500m", "100m, 100m"})
    void roundsAmountsOfResourcesUpToThousandths(String written, String stored) {
        assertThat(QuantityForm.of(Scalar.of(written), 3).text()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"abc", "1GiB", "''", "1e9999999999", "1e999999"})
    void leavesWhatIsNoAmountOrTooLargeAsItIs(String written) {
        assertThat(QuantityForm.of(Scalar.of(written), 9).text()).isEqualTo(written);
    }
}
