package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ContainerPort;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A typed view of a mapping that somebody else wrote. */
class ReadManifestTest {

    @Test
    void findsFieldsInAnyOrder() {
        ContainerPort port = port("protocol", Scalar.of("UDP"), "containerPort", Scalar.of(53));

        assertThat(port.containerPort()).isEqualTo(53);
        assertThat(port.protocol()).contains("UDP");
    }

    @Test
    void keepsFieldsThatItDoesNotKnow() {
        assertThat(port("colour", Scalar.of("red"), "containerPort", Scalar.of(53))
                        .containerPort(54))
                .hasToString("""
                        colour: red
                        containerPort: 54
                        """);
    }

    @Test
    void putsANewFieldWhereTheTypeHasIt() {
        ContainerPort port = port("colour", Scalar.of("red"), "containerPort", Scalar.of(53));

        assertThat(port.protocol("UDP").name("dns").hostIP("::1")).hasToString("""
                colour: red
                name: dns
                protocol: UDP
                containerPort: 53
                hostIP: "::1"
                """);
    }

    @Test
    void isEqualToAWrittenOneWithTheSameData() {
        assertThat(port("protocol", Scalar.of("UDP"), "containerPort", Scalar.of(53)))
                .isEqualTo(ContainerPort.of(53).protocol("UDP"));
    }

    @Test
    void takesNullForAbsent() {
        assertThat(port("containerPort", Scalar.of(53), "protocol", Scalar.ofNull())
                        .protocol())
                .isEmpty();
    }

    @Test
    void refusesToReadARequiredFieldThatIsMissing() {
        ContainerPort port = port("protocol", Scalar.of("UDP"), "hostIP", Scalar.of("::1"));

        assertThatThrownBy(port::containerPort)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        "containerPort" is missing, which the Kubernetes API requires, in:
                        protocol: UDP
                        hostIP: "::1"
                        """);
    }

    @Test
    void refusesToReadAFieldOfAnotherType() {
        ContainerPort port = port("containerPort", Scalar.of("53"), "protocol", Scalar.of(1));

        assertThatThrownBy(port::containerPort).hasMessageContaining("Expected a whole number");
        assertThatThrownBy(port::protocol).hasMessageContaining("Expected text");
    }

    @Test
    void hasAnEmptyNameWhereThereIsNone() {
        assertThat(Deployment.from(Mapping.empty()).name()).isEmpty();
    }

    private static ContainerPort port(String key, Scalar value, String otherKey, Scalar otherValue) {
        Map<String, Scalar> entries = new LinkedHashMap<>();
        entries.put(key, value);
        entries.put(otherKey, otherValue);
        return ContainerPort.from(Mapping.of(entries));
    }
}
