package io.waybill.kubernetes.label;

import static io.waybill.kubernetes.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelSelectorTest {

    @ParameterizedTest
    @CsvSource({
        "In, a, true",
        "In, c, false",
        "In, '', false",
        "NotIn, a, false",
        "NotIn, c, true",
        "NotIn, '', true",
        "Exists, c, true",
        "Exists, '', false",
        "DoesNotExist, c, false",
        "DoesNotExist, '', true",
        "Like, c, true"
    })
    void aRequirementHoldsByItsOperator(String operator, String tier, boolean holds) {
        LabelSelector selector = LabelSelector.of(map(
                "matchExpressions", List.of(map("key", "tier", "operator", operator, "values", List.of("a", "b")))));

        assertThat(selector.matches(tier.isEmpty() ? Map.of("app", "web") : Map.of("tier", tier)))
                .isEqualTo(holds);
    }

    @Test
    void allConditionsMustHold() {
        LabelSelector selector = LabelSelector.of(map(
                "matchLabels",
                map("app", "web"),
                "matchExpressions",
                List.of(map("key", "tier", "operator", "Exists"), map("key", "old", "operator", "DoesNotExist"))));

        assertThat(selector.matches(Map.of("app", "web", "tier", "a"))).isTrue();
        assertThat(selector.matches(Map.of("app", "web"))).isFalse();
        assertThat(selector.matches(Map.of("tier", "a"))).isFalse();
        assertThat(selector).hasToString("app=web, tier, !old");
    }

    @Test
    void aSelectorOfLabelsIsTheLabels() {
        LabelSelector selector = LabelSelector.ofLabels(map("app", "web", "version", 2));

        assertThat(selector.matches(Map.of("app", "web", "version", "2"))).isTrue();
        assertThat(selector.isEmpty()).isFalse();
        assertThat(selector).isEqualTo(LabelSelector.of(map("matchLabels", map("app", "web", "version", 2))));
    }

    @Test
    void withoutConditionsEverythingMatches() {
        assertThat(LabelSelector.of(map()).isEmpty()).isTrue();
        assertThat(LabelSelector.EMPTY.matches(Map.of("app", "web"))).isTrue();
    }

    @Test
    void valuesOfExpressionsAreWrittenInOrder() {
        assertThat(LabelSelector.of(map(
                        "matchExpressions",
                        List.of(
                                map("key", "a", "operator", "In", "values", List.of("y", "x")),
                                map("key", "b", "operator", "NotIn", "values", List.of("z"))))))
                .hasToString("a in (x, y), b notin (z)");
    }
}
