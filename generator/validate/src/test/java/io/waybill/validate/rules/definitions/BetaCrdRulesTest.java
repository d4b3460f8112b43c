package io.waybill.validate.rules.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The beta of custom resource definitions. */
class BetaCrdRulesTest {

    private static final String RESOURCE = """
            {apiVersion: apiextensions.k8s.io/v1beta1, kind: CustomResourceDefinition, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.20 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, version: v1} | ``
                    1.20 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, version: v1, validation: {openAPIV3Schema: {properties: {spec: {}}}}} | ``
                    1.20 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, version: v2, versions: [{name: v1, served: true, storage: true}]} | mismatch spec.version
                    1.20 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, version: v1, preserveUnknownFields: false, validation: {openAPIV3Schema: {properties: {spec: {}}}}} | required spec.validation.openAPIV3Schema.type; required spec.validation.openAPIV3Schema.properties[spec].type
                    1.20 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, version: v1, validation: {openAPIV3Schema: {type: object, properties: {spec: {type: string, default: a}}}}} | forbidden-field spec.validation.openAPIV3Schema.properties[spec].default
                    1.20 | metadata: {name: widgets.example.com}, spec: {group: example.com, scope: Cluster, names: {plural: widgets, kind: Widget}, version: v1, conversion: {strategy: Webhook, webhookClientConfig: {url: "https://a"}}} | mismatch spec.conversion.strategy
                    """)
    void needsNoSchema(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
