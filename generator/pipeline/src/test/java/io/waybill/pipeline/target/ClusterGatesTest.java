package io.waybill.pipeline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.schema.Minor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gates of a cluster are those that its user names, and the defaults of its minor. */
class ClusterGatesTest {

    @Test
    void areThoseThatAreNamed() {
        assertThat(ClusterGates.parse("GenericWorkload=true").isOn("GenericWorkload", Minor.parse("1.36")))
                .isTrue();
        assertThat(ClusterGates.parse("").isOn("GenericWorkload", Minor.parse("1.36")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GenericWorkloads=true | "GenericWorkloads" is not a feature gate that decides what API servers serve or keep; did you mean "GenericWorkload"?
            KubeletPSI=true       | "KubeletPSI" is not a feature gate that decides what API servers serve or keep; remove it.
            EnvFiles              | "EnvFiles" is not the setting of a feature gate; write its name and true or false, such as HPAScaleToZero=true
            """)
    void areRefusedWhereTheyWouldChangeNothing(String text, String message) {
        assertThatThrownBy(() -> ClusterGates.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
