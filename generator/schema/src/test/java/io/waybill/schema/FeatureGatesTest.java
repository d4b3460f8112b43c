package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which gates are on in which minor, by default and on a cluster that has them set. */
class FeatureGatesTest {

    private static final FeatureGates SMALL = FeatureGates.read("""
            # a comment
            gate Early alpha 1.20 beta-off 1.22 beta 1.24 stable 1.26
            gate Back beta 1.35 beta-off 1.36
            gate Old stable 1.18 deprecated 1.30
            gate Planned alpha 1.36 beta 1.37?
            kind acme.io/v1beta1 Box Early,Back
            """);

    private final FeatureGates gates = FeatureGates.load();

    @ParameterizedTest
    @CsvSource({
        "Early, 1.19, false",
        "Early, 1.20, false",
        "Early, 1.22, false",
        "Early, 1.24, true",
        "Early, 1.36, true",
        "Back, 1.34, false",
        "Back, 1.35, true",
        "Back, 1.36, false",
        "Old, 1.18, true",
        "Old, 1.30, false",
        "Nobody, 1.36, false"
    })
    void areOnFromTheMinorThatSwitchedThemOn(String gate, String minor, boolean isOn) {
        assertThat(SMALL.isOn(gate, Minor.parse(minor))).isEqualTo(isOn);
    }

    @Test
    void areSetByTheCluster() {
        FeatureGates cluster = SMALL.with(FeatureGates.parse("Early=true, Back=false,Nobody=true"));

        assertThat(cluster.isOn("Early", Minor.parse("1.20"))).isTrue();
        assertThat(cluster.isOn("Back", Minor.parse("1.35"))).isFalse();
        assertThat(cluster.unknown()).containsExactly("Nobody");
        assertThat(SMALL.isOn("Early", Minor.parse("1.20"))).isFalse();
    }

    @Test
    void cannotBeSetWhereTheyAreStableOrNotYetKnown() {
        FeatureGates cluster = SMALL.with(Map.of("Early", false));

        assertThat(cluster.isOn("Early", Minor.parse("1.24"))).isFalse();
        assertThat(cluster.isOn("Early", Minor.parse("1.26"))).isTrue();
        assertThat(SMALL.with(Map.of("Early", true)).isOn("Early", Minor.parse("1.19")))
                .isFalse();
    }

    @Test
    void areSetAllAtOnceWhereNothingMoreIsSaidOfOne() {
        FeatureGates cluster = SMALL.with(FeatureGates.parse("AllAlpha=true,AllBeta=false,Planned=false"));

        assertThat(cluster.isOn("Early", Minor.parse("1.20"))).isTrue();
        assertThat(cluster.isOn("Early", Minor.parse("1.24"))).isFalse();
        assertThat(cluster.isOn("Planned", Minor.parse("1.36"))).isFalse();
        assertThat(cluster.unknown()).isEmpty();
    }

    @Test
    void sayWhichOfSomeAreOff() {
        assertThat(SMALL.off(List.of("Early", "Back"), Minor.parse("1.36"))).containsExactly("Back");
        assertThat(SMALL.ofKind("acme.io/v1beta1", "Box")).containsExactly("Early", "Back");
        assertThat(SMALL.ofKind("acme.io/v1", "Box")).isEmpty();
    }

    @Test
    void tellWhatIsOnlyPlanned() {
        FeatureGate planned = SMALL.gate("Planned").orElseThrow();

        assertThat(planned.in(Minor.parse("1.36")).orElseThrow().isCertain()).isTrue();
        assertThat(planned.in(Minor.parse("1.37")).orElseThrow().isCertain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A=", "A=yes", "=true", "A=true B=false"})
    void quoteASettingOfAnotherForm(String text) {
        assertThatThrownBy(() -> FeatureGates.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "gate A early 1.20", "gate A alpha", "gate A alpha x", "kind v1 Box"})
    void areReadFromLinesWithAMeaning(String line) {
        assertThatThrownBy(() -> FeatureGates.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + line + "\"");
    }

    @Test
    void areKnownWhereverAFieldOrKindNamesOne() {
        ApiHistory history = ApiHistory.load();
        Traits traits = Traits.load();
        TreeSet<String> named = new TreeSet<>();
        traits.typeNames().forEach(type -> traits.of(type).values().forEach(field -> named.addAll(field.gates())));
        history.kinds().forEach(kind -> named.addAll(gates.ofKind(kind.apiVersion(), kind.name())));

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(gates.gate(name)).as(name).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "autoscaling.v2.HPAScalingRules, tolerance, 1.34, true",
        "autoscaling.v2.HPAScalingRules, tolerance, 1.35, false",
        "apps.v1.RollingUpdateStatefulSetStrategy, maxUnavailable, 1.34, true",
        "apps.v1.RollingUpdateStatefulSetStrategy, maxUnavailable, 1.35, true",
        "apps.v1.RollingUpdateStatefulSetStrategy, maxUnavailable, 1.37, false",
        "core.v1.PodSpec, schedulingGroup, 1.36, true",
        "resource.v1.Device, bindsToNode, 1.35, true",
        "resource.v1.Device, bindsToNode, 1.36, false",
        "storage.v1.CSIDriverSpec, seLinuxMount, 1.27, true",
        "storage.v1.CSIDriverSpec, seLinuxMount, 1.28, false",
        "networking.v1.NetworkPolicyPort, endPort, 1.21, true",
        "networking.v1.NetworkPolicyPort, endPort, 1.22, false"
    })
    void decideWhichFieldsAMinorDrops(String type, String field, String minor, boolean isDropped) {
        assertThat(Traits.load().of(type, field).isDroppedIn(Minor.parse(minor)))
                .isEqualTo(isDropped);
    }

    @Test
    void keepAFieldOnAClusterThatHasThemOn() {
        ServedApi api = ServedApi.of(ApiHistory.load(), new Minor(36));
        FieldTraits group = api.traits().of("core.v1.PodSpec", "schedulingGroup");

        assertThat(api.drops(group)).isTrue();
        assertThat(api.with(gates.with(Map.of("GenericWorkload", true))).drops(group))
                .isFalse();
    }
}
