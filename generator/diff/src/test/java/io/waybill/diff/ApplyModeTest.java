package io.waybill.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.ManifestDiff.Pair;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.kubernetes.stored.CustomDefinitions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a manifest is applied, and what it is applied to. */
class ApplyModeTest {

    private static final String DEPLOYMENT =
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: 1, %s}}";

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              group: example.com
              names: {kind: Thing}
              versions:
              - name: v1
                schema: {openAPIV3Schema: {properties: {spec: {properties: {size: {type: integer, default: 5}}}}}}
            """;

    private static final String THING = "{apiVersion: example.com/v1, kind: Thing, metadata: {name: a}, spec: {%s}}";

    private static Effect effect(ApplyMode mode, String before, String after) {
        AppliedTo cluster = new AppliedTo(Yaml.api("1.36"), CustomDefinitions.NONE, mode);
        return ResourceDiff.of(cluster, Yaml.read(before), Yaml.read(after)).stream()
                .map(FieldChange::effect)
                .reduce(Effect.NONE, Effect::and);
    }

    @ParameterizedTest
    @CsvSource({"SERVER_SIDE, REFUSED", "CLIENT_SIDE, UPDATE"})
    void leavesADefaultInTheWayOfRecreateOnTheServerAlone(ApplyMode mode, Effect effect) {
        assertThat(effect(mode, DEPLOYMENT.formatted(""), DEPLOYMENT.formatted("strategy: {type: Recreate}")))
                .isEqualTo(effect);
    }

    @ParameterizedTest
    @CsvSource({"SERVER_SIDE", "CLIENT_SIDE"})
    void removesWhatTheManifestWroteInEitherWay(ApplyMode mode) {
        String rolling = "strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 2, maxUnavailable: 1}}";

        assertThat(effect(mode, DEPLOYMENT.formatted(rolling), DEPLOYMENT.formatted("strategy: {type: Recreate}")))
                .isEqualTo(Effect.UPDATE);
    }

    @Test
    void tellsEmptyValuesOfCustomResourcesFromNone() {
        for (String value : List.of("{}", "[]", "''", "0", "false")) {
            assertThat(Yaml.changes("1.36", THING.formatted("keep: 1"), THING.formatted("keep: 1, more: " + value)))
                    .as(value)
                    .containsExactly("spec.more added update");
        }
    }

    @Test
    void fillsInWhatADefinitionSays() {
        CustomDefinitions definitions = CustomDefinitions.of(List.of(Yaml.read(DEFINITION)));
        ManifestDiff diff = new ManifestDiff(new AppliedTo(Yaml.api("1.36"), definitions, ApplyMode.SERVER_SIDE));
        List<Item> before = List.of(new Item("a.yaml", Yaml.read(THING.formatted("keep: 1"))));

        assertThat(diff.of(before, List.of(new Item("a.yaml", Yaml.read(THING.formatted("keep: 1, size: 5"))))))
                .singleElement()
                .extracting(ResourceChange::effect)
                .isEqualTo(Effect.NONE);
        assertThat(diff.of(before, List.of(new Item("a.yaml", Yaml.read(THING.formatted("keep: 1, size: 6"))))))
                .singleElement()
                .extracting(ResourceChange::effect)
                .isEqualTo(Effect.UPDATE);
    }

    @Test
    void pairsResourcesForWhoeverAsks() {
        Item one = new Item("a.yaml", Yaml.read(THING.formatted("size: 1")));
        Item other = new Item("a.yaml", Yaml.read(THING.formatted("size: 2")));
        Item map = new Item("a.yaml", Yaml.read("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}"));

        assertThat(ManifestDiff.pairs(List.of(one, map), List.of(other)))
                .containsExactly(
                        new Pair(Optional.of(one), Optional.of(other)), new Pair(Optional.of(map), Optional.empty()));
        assertThat(ManifestDiff.pairs(List.of(), List.of(map)))
                .containsExactly(new Pair(Optional.empty(), Optional.of(map)));
    }
}
