package io.waybill.kubernetes.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which values an update leaves as they are. */
class CorrelationTest {

    private static final String POD =
            "{apiVersion: v1, kind: Pod, metadata: {name: a, labels: {x.y/z: v}}, spec:" + " {containers: [%s]}}";

    private static final String DEFINITION = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            spec:
              group: example.com
              names: {kind: Thing}
              versions:
              - name: v1
                schema:
                  openAPIV3Schema:
                    properties:
                      spec:
                        properties:
                          parts:
                            type: array
                            x-kubernetes-list-type: map
                            x-kubernetes-list-map-keys: [id]
                            items: {properties: {id: {type: string}, v: {default: 1}}}
            """;

    private static Correlation pods(String before, String after) {
        Mapping now = Yaml.read(POD.formatted(after));
        return Correlation.of(
                Typing.of(Yaml.api("1.36"), now), CustomDefinitions.NONE, Yaml.read(POD.formatted(before)), now);
    }

    @Test
    void findsItemsByTheirKeys() {
        Correlation values = pods("{name: a, image: 'a:1'}", "{name: b, image: 'b:1'}, {name: a, image: 'a:1'}");

        assertThat(values.before("spec.containers[1].image")).contains("spec.containers[0].image");
        assertThat(values.isUnchanged("spec.containers[1].image")).isTrue();
        assertThat(values.before("spec.containers[0].image")).isEmpty();
        assertThat(values.isUnchanged("spec.containers[0].image")).isFalse();
    }

    @Test
    void comparesAmountsByValue() {
        String limits = "{name: a, resources: {limits: {memory: %s}}}";
        Correlation same = pods(limits.formatted("1Gi"), limits.formatted("1073741824"));

        assertThat(same.isUnchanged("spec.containers[0].resources.limits.memory"))
                .isTrue();
        assertThat(same.isUnchanged("spec.containers[0].resources.limits[memory]"))
                .isTrue();
        assertThat(pods(limits.formatted("1Gi"), limits.formatted("2Gi"))
                        .isUnchanged("spec.containers[0].resources.limits.memory"))
                .isFalse();
    }

    @Test
    void readsKeysThatHoldDots() {
        assertThat(pods("{name: a}", "{name: b}").isUnchanged("metadata.labels[x.y/z]"))
                .isTrue();
    }

    @Test
    void findsItemsOfCustomResourcesByTheKeysOfTheirDefinition() {
        Mapping before = Yaml.read("{apiVersion: example.com/v1, kind: Thing, spec: {parts: [{id: a, v: 2}]}}");
        Mapping after = Yaml.read("{apiVersion: example.com/v1, kind: Thing, spec: {parts: [{id: b}, {id: a, v: 2}]}}");
        CustomDefinitions definitions = CustomDefinitions.of(List.of(Yaml.read(DEFINITION)));
        Correlation values = Correlation.of(Typing.of(Yaml.api("1.36"), after), definitions, before, after);

        assertThat(values.before("spec.parts[1].v")).contains("spec.parts[0].v");
        assertThat(values.isUnchanged("spec.parts[1].v")).isTrue();
        assertThat(values.before("spec.parts[0].v")).isEmpty();
    }

    @Test
    void fillsInTheDefaultsOfDefinitions() {
        CustomDefinitions definitions = CustomDefinitions.of(List.of(Yaml.read(DEFINITION)));
        Mapping thing =
                Yaml.read("{apiVersion: example.com/v1, kind: Thing, spec: {parts: [{id: b}, {id: c, v: null}]}}");

        assertThat(definitions.filled(thing))
                .isEqualTo(Yaml.read(
                        "{apiVersion: example.com/v1, kind: Thing, spec: {parts: [{id: b, v: 1}, {id: c, v: 1}]}}"));
        assertThat(definitions.filled(Yaml.read("{apiVersion: v1, kind: Thing}")))
                .isEqualTo(Yaml.read("{apiVersion: v1, kind: Thing}"));
    }
}
