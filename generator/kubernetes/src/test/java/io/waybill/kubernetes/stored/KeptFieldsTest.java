package io.waybill.kubernetes.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.FeatureGates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptFieldsTest {

    private static final Mapping POD = Yaml.read("""
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              initContainers: [{name: proxy, restartPolicy: Always}, {name: setup}]
              containers: [{name: web, restartPolicy: Always}]
              restartPolicy: Never
            """);

    @Test
    void fieldsWhoseGateIsOffAreLeftOutWhereverTheyAre() {
        KeptFields kept = KeptFields.of(Yaml.api("1.27"), POD);

        assertEquals(List.of("restartPolicy", "restartPolicy"), kept.dropped());
        assertEquals(Yaml.read("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: web}
                        spec:
                          initContainers: [{name: proxy}, {name: setup}]
                          containers: [{name: web}]
                          restartPolicy: Never
                        """), kept.tree());
    }

    @Test
    void whatTheClusterKnowsIsKept() {
        assertEquals(new KeptFields(POD, List.of()), KeptFields.of(Yaml.api("1.29"), POD));
    }

    @Test
    void aGateThatIsSetCountsMoreThanTheDefault() {
        Mapping set = Yaml.read("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec: {updateStrategy: {rollingUpdate: {maxUnavailable: 2}}}
                """);

        assertEquals(
                List.of("maxUnavailable"), KeptFields.of(Yaml.api("1.36"), set).dropped());
        assertEquals(
                List.of(),
                KeptFields.of(
                                Yaml.api("1.36")
                                        .with(FeatureGates.load().with(Map.of("MaxUnavailableStatefulSet", true))),
                                set)
                        .dropped());
        assertEquals(List.of(), KeptFields.of(Yaml.api("1.37"), set).dropped());
    }

    @Test
    void customResourcesAreKeptWhole() {
        Mapping custom = Yaml.read("{apiVersion: example.com/v1, kind: Web, spec: {restartPolicy: Always}}");

        assertEquals(custom, KeptFields.of(Yaml.api("1.20"), custom).tree());
    }
}
