package io.waybill.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A target is a Kubernetes minor. */
class TargetTest {

    @Test
    void showsTheVersionItIsFor() {
        assertThat(Target.kubernetes("1.20")).hasToString("kubernetes-1.20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2.0", "1.36.1", "v1.36", "1.036", "latest", "../1.36"})
    void refusesWhatIsNotMajorAndMinor(String version) {
        assertThatThrownBy(() -> Target.kubernetes(version))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + version + "\" is not a Kubernetes version; write major and minor, such as 1.37");
    }
}
