package io.waybill.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much rules matter to a project. */
class SeveritiesTest {

    @ParameterizedTest
    @CsvSource({"error, ERROR", "warning, WARNING", "INFO, INFO"})
    void areWhatTheProjectSays(String text, Severity severity) {
        assertThat(Severities.of(Map.of("collision", text)).of(Rule.COLLISION, Severity.WARNING))
                .contains(severity);
    }

    @Test
    void canBeOff() {
        assertThat(Severities.of(Map.of("collision", "off")).of(Rule.COLLISION, Severity.WARNING))
                .isEmpty();
    }

    @Test
    void areThoseOfTheRuleOtherwise() {
        Severities severities = Severities.of(Map.of("collision", "off"));

        assertThat(severities.of(Rule.TYPE, Severity.ERROR)).contains(Severity.ERROR);
        assertThat(severities.of(Rule.UNKNOWN_KIND, Severity.SKIPPED)).contains(Severity.SKIPPED);
    }

    @Test
    void changeWhatCountsAsInvalid() {
        String yaml = "{apiVersion: v1, kind: Service, metadata: {name: a}, "
                + "spec: {type: NodePort, ports: [{port: 80, nodePort: 80}]}}";

        assertThat(Judging.of(Severities.DEFAULT, yaml).summary()).isEqualTo(new Summary(1, 1, 0, 0));
        assertThat(Judging.of(Severities.of(Map.of("out-of-range", "error")), yaml)
                        .summary())
                .isEqualTo(new Summary(1, 0, 1, 0));
        assertThat(Judging.of(Severities.of(Map.of("out-of-range", "off")), yaml)
                        .findings())
                .isEmpty();
    }

    @Test
    void areRefusedForRulesThatThereAreNot() {
        assertThatThrownBy(() -> Severities.of(Map.of("colision", "off")))
                .hasMessage("There is no rule \"colision\"; did you mean \"collision\"?");
        assertThatThrownBy(() -> Severities.of(Map.of("collision", "loud")))
                .hasMessage("There is no severity \"loud\"; write error, warning, info or off");
    }

    /** A rule that is not of Kubernetes. */
    private record OwnRule(String id, boolean isOn) implements RuleId {

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String description() {
            return "something of a project's own";
        }

        @Override
        public String page() {
            return "";
        }
    }

    @Test
    void areOfRulesThatWereAddedToo() {
        OwnRule on = new OwnRule("team-label", true);
        OwnRule off = new OwnRule("two-replicas", false);
        List<OwnRule> both = List.of(on, off);

        Severities unchanged = Severities.of(Map.of(), both, List::of);
        assertThat(unchanged.of(on)).contains(Severity.WARNING);
        assertThat(unchanged.of(off)).isEmpty();
        assertThat(unchanged.rule("team-label")).contains(on);
        assertThat(unchanged.rules()).contains(Rule.COLLISION, on, off);

        Severities changed = Severities.of(Map.of("team-label", "off", "two-replicas", "error"), both, List::of);
        assertThat(changed.of(on)).isEmpty();
        assertThat(changed.of(off)).contains(Severity.ERROR);
    }

    @Test
    void ofRulesThatAreNotAskedAreKnownByTheirIds() {
        OwnRule unused = new OwnRule("unused", false);
        Severities severities = Severities.of(Map.of(), List.of(), () -> List.of(unused));

        assertThat(severities.rule("unused")).contains(unused);
        assertThat(severities.rules()).contains(unused);
        assertThat(severities.of(unused)).isEmpty();
    }

    @Test
    void areRefusedForTwoRulesOfOneId() {
        assertThatThrownBy(() -> Severities.of(Map.of(), List.of(new OwnRule("collision", true)), List::of))
                .hasMessage("There are two rules \"collision\"; rename one");
    }

    @Test
    void areAllowedByTheIdsOfRulesThatWereAdded() {
        String yaml = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: "
                + "{waybill.io/allow-team-label: nobody is called}}}";

        assertThat(Judging.of(Severities.of(Map.of(), List.of(new OwnRule("team-label", true)), List::of), yaml)
                        .findings())
                .isEmpty();
        assertThat(Judging.of(Severities.DEFAULT, yaml).findings())
                .extracting(Finding::message)
                .containsExactly("The annotation waybill.io/allow-team-label allows nothing: it names no rule.");
    }
}
