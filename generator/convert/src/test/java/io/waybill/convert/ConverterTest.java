package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.convert.Remark.Level;
import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a conversion, and what is left alone. */
class ConverterTest {

    private static final ApiHistory HISTORY = ApiHistory.load();

    private static final String METRICS = """
            apiVersion: %s
            kind: HorizontalPodAutoscaler
            metadata: {name: a}
            spec:
              metrics:
              - type: Resource
                resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}
              - type: Pods
                pods:
                  metric: {name: packets, selector: {matchLabels: {a: b}}}
                  target: {type: AverageValue, averageValue: 1k}
              - type: Object
                object:
                  describedObject: {kind: Ingress, name: main}
                  metric: {name: requests}
                  target: {type: Value, value: 10k}
              - type: External
                external:
                  metric: {name: queue, selector: {matchLabels: {a: b}}}
                  target: {type: AverageValue, averageValue: 30}
            """;

    static Mapping read(String yaml) {
        List<Mapping> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "in.yaml",
                    document -> documents.add((Mapping) document.root().orElseThrow()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return documents.get(0);
    }

    static Converted convert(String minor, Mapping resource) {
        return convert(minor, resource, Optional.empty());
    }

    private static Converted convert(String minor, Mapping resource, Optional<String> preferred) {
        return new Converter(ServedApi.of(HISTORY, Minor.parse(minor))).convert(resource, preferred);
    }

    @ParameterizedTest
    @CsvSource({
        "1.36, extensions/v1beta1, Ingress, networking.k8s.io/v1, extensions/v1beta1 was removed in 1.22",
        "1.36, batch/v2alpha1, CronJob, batch/v1, batch/v2alpha1 was removed in 1.21",
        "1.16, apps/v1beta2, StatefulSet, apps/v1, apps/v1beta2 was removed in 1.16",
        "1.20, batch/v1, CronJob, batch/v1beta1, batch/v1 came with 1.21",
        "1.24, extensions/v1beta1, PodSecurityPolicy, policy/v1beta1, extensions/v1beta1 was removed in 1.16",
        "1.30, storage.k8s.io/v1beta1, CSIStorageCapacity, storage.k8s.io/v1, storage.k8s.io/v1beta1 was removed in 1.27"
    })
    void saysWhichVersionAndWhy(String minor, String from, String kind, String to, String reason) {
        Converted converted = convert(minor, read("{apiVersion: " + from + ", kind: " + kind + "}"));

        assertThat(converted.resource().string("apiVersion")).hasValue(to);
        assertThat(converted.remarks().get(0).message()).isEqualTo("now " + to + ", since " + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "1.20, networking.k8s.io/v1beta1, Ingress",
        "1.36, apps/v1, Deployment",
        "1.36, v1, Event",
        "1.36, apps/v1beta9, Deployment",
        "1.36, example.com/v1beta1, Database",
        "1.36, policy/v1beta1, PodSecurityPolicy",
        "1.16, autoscaling/v1, HorizontalPodAutoscaler"
    })
    void leavesAloneWhatIsServedOrHasNoOtherVersion(String minor, String apiVersion, String kind) {
        Mapping resource = read("{apiVersion: " + apiVersion + ", kind: " + kind + "}");

        assertThat(convert(minor, resource)).isEqualTo(new Converted(resource, List.of()));
    }

    @Test
    void leavesAResourceAloneThatAPersonHasToDecideAbout() {
        Mapping budget = read("{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, spec: {selector: {}}}");

        Converted converted = convert("1.36", budget);

        assertThat(converted.needsDecision()).isTrue();
        assertThat(converted.resource()).isSameAs(budget);
        assertThat(converted.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.level()).isEqualTo(Level.DECISION);
            assertThat(remark.field()).isEqualTo("spec.selector");
            assertThat(remark.origin()).hasToString("in.yaml:1:64");
        });
    }

    @Test
    void sameMeaningOfABudgetWithoutSelector() {
        assertThat(convert("1.36", read("{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, spec: {}}"))
                        .needsDecision())
                .isFalse();
    }

    @Test
    void takesMetricsToTheirFirstFormAndBack() {
        Mapping now = read(METRICS.formatted("autoscaling/v2"));

        Mapping first = convert("1.16", now, Optional.of("autoscaling/v2beta1")).resource();

        assertThat(first.toString())
                .contains("targetAverageUtilization: 50", "metricName: packets", "metricSelector:", "targetValue: 10k")
                .doesNotContain("describedObject", "metric:");
        assertThat(convert("1.36", first).resource()).isEqualTo(now);
    }

    @Test
    void hoistsWhatAllVersionsOfADefinitionSayAlike() {
        Mapping definition = read("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                spec:
                  versions:
                  - {name: v1, schema: {openAPIV3Schema: {type: object}}, additionalPrinterColumns: [{jsonPath: .a}]}
                  - {name: v2, schema: {openAPIV3Schema: {type: object}}}
                """);
        Conversion.Step step = new Conversion.Step(
                "CustomResourceDefinition",
                "apiextensions.k8s.io/v1",
                "apiextensions.k8s.io/v1beta1",
                ServedApi.of(HISTORY, Minor.parse("1.16")));

        Mapping lowered = Conversions.of(step.kind(), step.from(), step.to())
                .orElseThrow()
                .convert(definition, step, new Notes());

        assertThat(lowered.mapping("spec").orElseThrow()).hasToString("""
                versions:
                - name: v1
                  additionalPrinterColumns:
                  - JSONPath: .a
                - name: v2
                validation:
                  openAPIV3Schema:
                    type: object
                preserveUnknownFields: false
                """);
    }
}
